/** The one primary action of a job: make a draft, or go on with what is there. */
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { JobDetail } from "@/client/types";
import { LinkButton } from "@/components/links";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useKeys } from "@/lib/hooks/useKeys";
import { asProblem } from "@/lib/problem";
import { useJobWords } from "./facts";
import classes from "./JobDetail.module.css";
import { useDraft } from "./queries";

const OVER = ["job_closed", "job_expired", "job_not_found"];

export function DraftAction({ job }: { job: JobDetail }) {
  const { t } = useJobWords();
  const navigate = useNavigate();
  const draft = useDraft();

  // It may have closed after this page was read: then there is nothing to draft, whatever the page says.
  const closed = !job.is_open || OVER.includes(asProblem(draft.error).code);

  function open(id: string) {
    void navigate({ to: "/applications/$id", params: { id } });
  }

  function start() {
    if (draft.isPending) return;
    if (job.application_id) return open(job.application_id);
    if (!job.applied && !closed) draft.mutate(job.id, { onSuccess: ({ id }) => open(id) });
  }

  useKeys({ d: start });

  if (job.applied && !job.application_id) return <span>{t("detail.appliedElsewhere")}</span>;
  if (closed && !job.application_id) return <span>{t("detail.closed")}</span>;
  if (job.application_id) {
    return (
      <LinkButton to="/applications/$id" params={{ id: job.application_id }}>
        {t(job.applied ? "detail.openApplication" : "detail.openDraft")}
      </LinkButton>
    );
  }
  return (
    <>
      <Button
        leftSection={<IconPencil size={16} aria-hidden />}
        loading={draft.isPending}
        onClick={start}
      >
        {t("detail.draft")}
      </Button>
      {draft.error ? (
        <div className={classes.refused}>
          <ProblemNotice error={draft.error} onRetry={start} />
        </div>
      ) : null}
    </>
  );
}
