/** The acts on one row, the same as the keys: choose, save, snooze, hide. Shown when the row is pointed at or in focus. */
import { ActionIcon, Checkbox } from "@mantine/core";
import {
  IconBookmark,
  IconBookmarkFilled,
  IconClock,
  IconEye,
  IconEyeOff,
} from "@tabler/icons-react";
import type { JobSummary } from "@/client/types";
import { useJobWords } from "./facts";
import classes from "./RowActions.module.css";
import { useDesk } from "./TriageProvider";

interface RowActionsProps {
  job: JobSummary;
  /** Only the row in use is walked by Tab; the others are reached by j and k. */
  isCurrent: boolean;
}

export function RowActions({ job, isCurrent }: RowActionsProps) {
  const { t } = useJobWords();
  const desk = useDesk();
  const isChosen = desk.chosen.has(job.id);
  const isSaved = job.triage === "saved";
  const isHidden = job.triage === "hidden";
  const Save = isSaved ? IconBookmarkFilled : IconBookmark;
  const Hide = isHidden ? IconEye : IconEyeOff;
  const common = {
    variant: "subtle",
    color: "gray",
    size: 28,
    tabIndex: isCurrent ? 0 : -1,
  } as const;

  function choose() {
    const next = new Set(desk.chosen);
    if (!next.delete(job.id)) next.add(job.id);
    desk.choose(next);
  }

  return (
    <div className={classes.actions} data-kept={isChosen || undefined}>
      <Checkbox
        size="xs"
        className={classes.choose}
        aria-label={t("act.choose", { title: job.title })}
        checked={isChosen}
        tabIndex={common.tabIndex}
        onChange={choose}
      />
      <ActionIcon
        {...common}
        aria-label={t(isSaved ? "act.unsave" : "act.save")}
        onClick={() => desk.toggle([job], "saved")}
      >
        <Save size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon {...common} aria-label={t("act.snooze")} onClick={() => desk.snooze([job])}>
        <IconClock size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...common}
        aria-label={t(isHidden ? "act.unhide" : "act.hide")}
        onClick={() => desk.toggle([job], "hidden")}
      >
        <Hide size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
