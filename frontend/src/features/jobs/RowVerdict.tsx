/** How a job fits in one small line: score with its tier in words, flags as one count, and what the person did with it. */
import {
  IconAlertTriangle,
  IconBookmarkFilled,
  IconClock,
  IconEyeOff,
  IconRepeat,
} from "@tabler/icons-react";
import type { JobSummary } from "@/client/types";
import { formatDateTime, formatNumber } from "@/lib/format";
import { useJobWords } from "./facts";
import classes from "./RowVerdict.module.css";
import { openFlags } from "./trust";

export function RowVerdict({ job }: { job: JobSummary }) {
  const { t, locale } = useJobWords();
  const flags = openFlags(job.trust).length;
  return (
    <div className={classes.line}>
      <Score score={job.fit.score} tier={job.fit.tier} />
      {flags > 0 ? (
        <span className={classes.flags}>
          <IconAlertTriangle size={14} aria-hidden />
          {t("row.flags", { count: flags, shown: formatNumber(flags, locale) })}
        </span>
      ) : null}
      {job.repost_of ? (
        <span className={classes.mark}>
          <IconRepeat size={14} aria-hidden />
          {t("row.repost")}
        </span>
      ) : null}
      <Mark job={job} />
    </div>
  );
}

export function Score({ score, tier }: Pick<JobSummary["fit"], "score" | "tier">) {
  const { t, locale } = useJobWords();
  return (
    <span className={classes.score} data-tier={tier}>
      <b>{formatNumber(score, locale)}</b> {t(`fit:tiers.${tier}`)}
    </span>
  );
}

function Mark({ job }: { job: JobSummary }) {
  const { t, locale } = useJobWords();
  if (job.triage === null) return null;
  const Icon = { saved: IconBookmarkFilled, hidden: IconEyeOff, snoozed: IconClock }[job.triage];
  const at = job.snoozed_until ? formatDateTime(job.snoozed_until, locale) : "";
  return (
    <span className={classes.mark} data-saved={job.triage === "saved" || undefined}>
      <Icon size={14} aria-hidden />
      {t(`row.${job.triage}`, { at })}
    </span>
  );
}
