/** Puts a job among those saved at Upwork, or takes it out; shown only where the connection knows such a list. */
import { Button } from "@mantine/core";
import { IconBookmark, IconBookmarkFilled } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Outgoing, SavedJob } from "@/client/types";
import { ConfirmGate } from "@/components/ConfirmGate";
import { OutgoingFate } from "@/components/OutgoingFate";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useJobWords } from "./facts";
import classes from "./JobDetail.module.css";
import { savedQuery, useConfirmSaving, useKnowsSaved, usePrepareSaving } from "./saved";

export function SaveToggle({ job }: { job: SavedJob }) {
  const known = useKnowsSaved();
  return known ? <Toggle job={job} /> : null;
}

function Toggle({ job }: { job: SavedJob }) {
  const { t } = useJobWords();
  const list = useQuery(savedQuery);
  const prepare = usePrepareSaving(job.upwork_id);
  const confirm = useConfirmSaving(job);
  const [outcome, setOutcome] = useState<Outgoing | null>(null);
  if (!list.data) return null;
  const saved = list.data.some(({ upwork_id }) => upwork_id === job.upwork_id);
  const Icon = saved ? IconBookmarkFilled : IconBookmark;
  const word = saved ? "remove" : "save";
  const begin = () => {
    setOutcome(null);
    prepare.mutate(!saved);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon size={16} aria-hidden />}
        loading={prepare.isPending}
        disabled={prepare.data !== undefined || outcome?.state === "checking"}
        onClick={begin}
      >
        {t(saved ? "saved.isSaved" : "saved.save")}
      </Button>
      {prepare.error || prepare.data || (outcome && outcome.state !== "sent") ? (
        <div className={classes.refused}>
          {prepare.error ? <ProblemNotice error={prepare.error} onRetry={begin} /> : null}
          {prepare.data ? (
            <ConfirmGate
              key={prepare.data.id}
              preview={prepare.data}
              title={t(`saved.title_${word}`)}
              note={t(`saved.note_${word}`)}
              label={t(`saved.confirm_${word}`)}
              confirm={confirm}
              editLabel={t("saved.leave")}
              onEdit={prepare.reset}
              onRenew={begin}
              onGiven={(given) => {
                setOutcome(given);
                prepare.reset();
              }}
            >
              {null}
            </ConfirmGate>
          ) : null}
          {outcome && !prepare.data ? (
            <OutgoingFate
              outgoing={outcome}
              look={{
                mutate: () => void list.refetch().then(() => setOutcome(null)),
                isPending: list.isRefetching,
              }}
            />
          ) : null}
        </div>
      ) : null}
    </>
  );
}
