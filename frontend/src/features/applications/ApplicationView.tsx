/** One application in its present state: an editor while it is a draft, else where it stands and what left. */
import { Skeleton, Stack } from "@mantine/core";
import { IconAlertTriangle, IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { ListStates } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { NotFound } from "@/components/NotFound";
import { Notice } from "@/components/Notice";
import { PageHeader } from "@/components/PageHeader";
import { UpworkLink } from "@/components/UpworkLink";
import { asProblem } from "@/lib/problem";
import classes from "./ApplicationView.module.css";
import { Editor } from "./Editor";
import { failureText } from "./failureText";
import { OnTheWay } from "./OnTheWay";
import { applicationQuery } from "./queries";
import { SentView } from "./SentView";
import { StateMark } from "./StateMark";
import { isEditable, isOnTheWay } from "./states";

export function ApplicationView({ id }: { id: string }) {
  const { t } = useTranslation("applications");
  const query = useQuery(applicationQuery(id));
  if (query.error && asProblem(query.error).status === 404) return <NotFound />;
  return (
    <>
      <LinkAnchor to="/applications" className={classes.back}>
        <IconArrowLeft size={16} aria-hidden />
        {t("detail.back")}
      </LinkAnchor>
      {query.data ? null : <PageHeader title={t("detail.title")} />}
      <ListStates query={query} skeleton={<DetailSkeleton />}>
        {(application) => <Detail application={application} />}
      </ListStates>
    </>
  );
}

function Detail({ application }: { application: Application }) {
  const { t } = useTranslation("applications");
  const { state } = application;
  const url = application.upwork_url ?? application.job?.url;
  return (
    <div>
      <PageHeader
        title={application.job_title}
        tabTitle={t("detail.tabTitle", { title: application.job_title })}
        text={
          <span className={classes.facts}>
            <StateMark state={state} />
            <LinkAnchor to="/jobs/$id" params={{ id: application.job_id }}>
              {t("job.read")}
            </LinkAnchor>
            {url ? <UpworkLink href={url} /> : null}
          </span>
        }
      />
      {state === "failed" ? <Failure application={application} /> : null}
      {isEditable(state) ? <Editor application={application} /> : null}
      {isOnTheWay(state) ? <OnTheWay application={application} /> : null}
      {isEditable(state) ? null : <SentView application={application} />}
    </div>
  );
}

/** Why nothing was sent, and that nothing is lost. */
function Failure({ application }: { application: Application }) {
  const { t } = useTranslation("applications");
  const { failure } = application;
  return (
    <div className={classes.notice}>
      <Notice
        tone="bad"
        role="alert"
        icon={<IconAlertTriangle size={18} aria-hidden />}
        title={failure ? failureText(t, failure) : t("failed.title")}
      >
        {t("failed.kept")}
      </Notice>
    </div>
  );
}

function DetailSkeleton() {
  return (
    <Stack gap="md" maw={720}>
      <Skeleton height={28} width="70%" />
      <Skeleton height={14} width="30%" />
      <Skeleton height={320} />
    </Stack>
  );
}
