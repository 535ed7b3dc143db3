/** The gate: a page one reads, with exactly what will leave, and one button that lets it. */
import { Button, Skeleton, Stack } from "@mantine/core";
import { IconArrowLeft, IconRefresh, IconSend } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Preview } from "@/client/types";
import { DateTime } from "@/components/figures";
import { ListStates } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { NotFound } from "@/components/NotFound";
import { PageHeader } from "@/components/PageHeader";
import { useWarningText } from "@/components/warningText";
import { useNow } from "@/lib/hooks/useNow";
import { asProblem } from "@/lib/problem";
import { Blocked, isBlocking } from "./Blocked";
import { MilestoneList } from "./MilestoneList";
import { PolicyNotice } from "./PolicyNotice";
import classes from "./Preview.module.css";
import { PreviewFacts } from "./PreviewFacts";
import { applicationQuery, previewQuery, useConfirm } from "./queries";

interface PreviewViewProps {
  id: string;
  onConfirmed: () => void;
}

export function PreviewView({ id, onConfirmed }: PreviewViewProps) {
  const { t } = useTranslation("applications");
  const { data: application } = useQuery(applicationQuery(id));
  const query = useQuery(previewQuery(id));
  const problem = query.error ? asProblem(query.error) : null;
  if (problem?.status === 404) return <NotFound />;
  return (
    <div className={classes.page}>
      <LinkAnchor to="/applications/$id" params={{ id }} className={classes.back}>
        <IconArrowLeft size={16} aria-hidden />
        {t("preview.back")}
      </LinkAnchor>
      <PageHeader
        title={t("preview.title")}
        text={application?.job_title}
        tabTitle={application ? t("preview.tabTitle", { title: application.job_title }) : undefined}
      />
      {problem?.code === "policy_unread" && problem.detail !== null ? (
        <PolicyNotice words={problem.detail} onRead={() => void query.refetch()} />
      ) : problem && isBlocking(problem) ? (
        <Blocked
          id={id}
          problem={problem}
          onAgain={() => void query.refetch()}
          onFactsChanged={query.refetch}
        />
      ) : (
        <ListStates query={query} skeleton={<GateSkeleton />}>
          {(preview) => <Gate preview={preview} onConfirmed={onConfirmed} />}
        </ListStates>
      )}
    </div>
  );
}

function Gate({ preview, onConfirmed }: { preview: Preview; onConfirmed: () => void }) {
  const { t } = useTranslation(["applications", "plan"]);
  return (
    <article>
      <section className={classes.section}>
        <h2>{t("preview.letter")}</h2>
        <div className={`reading ${classes.sheet}`}>{preview.letter}</div>
        {preview.disclosure ? <p className={classes.dim}>{t("preview.disclosed")}</p> : null}
      </section>
      {preview.answers.map(({ question, text }) => (
        <section key={question} className={classes.section}>
          <h2>{question}</h2>
          <div className={`reading ${classes.sheet}`}>{text}</div>
        </section>
      ))}
      {preview.milestones.length > 0 ? (
        <section className={classes.section}>
          <h2>{t("plan:milestones")}</h2>
          <MilestoneList milestones={preview.milestones} currency={preview.bid.currency} />
        </section>
      ) : null}
      <section className={classes.section}>
        <h2>{t("preview.cost")}</h2>
        <PreviewFacts preview={preview} />
      </section>
      <Warnings preview={preview} />
      <Confirm preview={preview} onConfirmed={onConfirmed} />
    </article>
  );
}

function Warnings({ preview }: { preview: Preview }) {
  const { t } = useTranslation("applications");
  const textOf = useWarningText((position) => preview.answers[position]?.question);
  if (preview.warnings.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{t("preview.warnings")}</h2>
      <ul className={classes.warnings}>
        {preview.warnings.map((warning) => (
          <li key={`${warning.code}-${warning.detail}-${warning.start}`}>{textOf(warning)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Refusals that only a new preview mends. */
const OUTDATED = ["preview_stale", "preview_used", "preview_expired"];

function Confirm({ preview, onConfirmed }: { preview: Preview; onConfirmed: () => void }) {
  const { t } = useTranslation("applications");
  const client = useQueryClient();
  const now = useNow(5_000);
  const confirm = useConfirm(preview.application_id);
  const problem = confirm.error ? asProblem(confirm.error) : null;
  const expired = new Date(preview.expires_at).getTime() <= now;
  // A second click must not confirm a second time, however fast it comes.
  const given = useRef(false);
  const outdated = expired || OUTDATED.includes(problem?.code ?? "");

  function send() {
    if (given.current) return;
    given.current = true;
    confirm.mutate(preview.id, {
      onSuccess: onConfirmed,
      onError: () => {
        given.current = false;
      },
    });
  }

  function renew() {
    confirm.reset();
    const { queryKey } = previewQuery(preview.application_id);
    void client.resetQueries({ queryKey });
  }

  return (
    <footer className={classes.confirm}>
      {problem ? <Blocked id={preview.application_id} problem={problem} onAgain={send} /> : null}
      <p className={classes.dim}>
        {expired ? (
          t("preview.expired")
        ) : (
          <>
            {t("preview.valid")} <DateTime at={preview.expires_at} />. {t("preview.nothingYet")}
          </>
        )}
      </p>
      {outdated ? (
        <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={renew}>
          {t("preview.renew")}
        </Button>
      ) : (
        <Button
          size="md"
          className={classes.send}
          leftSection={<IconSend size={18} aria-hidden />}
          loading={confirm.isPending}
          onClick={send}
        >
          {t("preview.confirm")}
        </Button>
      )}
    </footer>
  );
}

function GateSkeleton() {
  return (
    <Stack gap="lg">
      <Skeleton height={16} width={80} />
      <Skeleton height={280} />
      <Skeleton height={120} />
    </Stack>
  );
}
