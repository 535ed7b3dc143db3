/** The jobs that the person has saved at Upwork, read when they look; each opens on Upwork or is taken out again. */
import { IconArrowLeft, IconBookmark } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { ConnectUpwork } from "@/components/ConnectUpwork";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkAnchor, LinkButton } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import { UpworkLink } from "@/components/UpworkLink";
import { payText, useJobWords } from "./facts";
import detail from "./JobDetail.module.css";
import classes from "./Saved.module.css";
import { SaveToggle } from "./SaveToggle";
import { savedQuery } from "./saved";

export function SavedJobsPage() {
  const { t, locale } = useJobWords();
  const query = useQuery(savedQuery);
  return (
    <>
      <LinkAnchor to="/jobs" className={detail.back}>
        <IconArrowLeft size={16} aria-hidden />
        {t("detail.back")}
      </LinkAnchor>
      <PageHeader title={t("saved.title")} text={t("saved.text")} />
      <ListStates
        query={query}
        skeleton={<RowsSkeleton rows={5} />}
        failedAction={(error) => <ConnectUpwork error={error} />}
        isEmpty={(jobs) => jobs.length === 0}
        empty={{
          icon: <IconBookmark size={28} stroke={1.5} aria-hidden />,
          text: t("saved.empty"),
          action: (
            <LinkButton to="/jobs" size="xs">
              {t("saved.find")}
            </LinkButton>
          ),
        }}
      >
        {(jobs) => (
          <ul className={classes.rows}>
            {jobs.map((job) => (
              <li key={job.upwork_id} className={classes.row}>
                <div className={classes.what}>
                  <div className={classes.title}>{job.title}</div>
                  <div className={classes.pay}>{payText(job, t, locale)}</div>
                </div>
                <div className={classes.acts}>
                  <SaveToggle job={job} />
                  <UpworkLink href={job.url} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </ListStates>
    </>
  );
}
