/** One job in a list: its title, how it fits, one line of facts, its skills with the person's own first. */
import { VisuallyHidden } from "@mantine/core";
import { IconCheck, IconLock, IconPencil, IconRosetteDiscountCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, type Ref, useId } from "react";
import type { JobSummary } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import type { JobsAddress } from "@/lib/jobSearch";
import { clientFacts, durationText, payText, proposalsText, useJobWords } from "./facts";
import classes from "./JobRow.module.css";
import { RowActions } from "./RowActions";
import { RowVerdict } from "./RowVerdict";
import { useSwipe } from "./useSwipe";

const SKILLS_SHOWN = 5;

interface JobRowProps {
  ref?: Ref<HTMLLIElement>;
  job: JobSummary;
  address: JobsAddress;
  selected: boolean;
  /** Its place among the rows, and how many there are: -1 while that is not known. */
  index: number;
  total: number;
  /** Pixels from the start of the list. */
  offset: number;
  /** The row in use, whose acts Tab reaches. */
  isCurrent: boolean;
  onUse: () => void;
}

export function JobRow(props: JobRowProps) {
  const { ref, job, address, selected, index, total, offset, isCurrent, onUse } = props;
  const meta = useId();
  const swipe = useSwipe(job);
  return (
    <li
      ref={ref}
      className={classes.row}
      data-selected={selected || undefined}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={total}
      style={{ transform: `translateY(${offset}px)` }}
      onFocus={onUse}
      {...swipe}
    >
      <h2 className={classes.title}>
        <Link
          to="/jobs/$id"
          params={{ id: job.id }}
          search={address}
          className={classes.link}
          aria-describedby={meta}
          aria-current={selected || undefined}
          data-job-row={job.id}
        >
          {job.title}
        </Link>
      </h2>
      <div className={classes.meta} id={meta}>
        {job.opened ? null : <UnreadDot />}
        <RowVerdict job={job} />
        <MetaFacts job={job} />
      </div>
      <RowSkills job={job} />
      <RowActions job={job} isCurrent={isCurrent} />
    </li>
  );
}

/** Says that the person has not opened the job yet. */
function UnreadDot() {
  const { t } = useJobWords();
  return (
    <span className={classes.unread} title={t("row.unread")} data-unread>
      <VisuallyHidden>{t("row.unread")}</VisuallyHidden>
    </span>
  );
}

/** pay · level · duration · age · proposals · client; only what is told. */
export function MetaFacts({ job, closed = false }: { job: JobSummary; closed?: boolean }) {
  const { t, locale } = useJobWords();
  const client = clientFacts(job.client, t, locale);
  const parts: [string, ReactNode][] = [["pay", <b key="pay">{payText(job, t, locale)}</b>]];
  if (job.experience) parts.push(["level", t(`filters:levels.${job.experience}`)]);
  const duration = durationText(job, t);
  if (duration) parts.push(["duration", duration]);
  if (job.published_at) parts.push(["age", <RelativeTime key="age" at={job.published_at} />]);
  const proposals = proposalsText(job, t, locale);
  if (proposals) parts.push(["proposals", proposals]);
  for (const fact of client) parts.push([fact.key, fact.text]);
  if (client.length === 0) parts.push(["client", t("client.untold")]);
  if (job.client.verified) parts.push(["verified", <Verified key="verified" />]);
  return (
    <div className={classes.facts}>
      {closed ? <ClosedMark /> : null}
      <RowMark job={job} />
      {parts.map(([key, part]) => (
        <span key={key} className={classes.fact}>
          <span className={classes.dot} aria-hidden>
            ·
          </span>
          <span data-fact={key}>{part}</span>
        </span>
      ))}
    </div>
  );
}

function Verified() {
  const { t } = useJobWords();
  return (
    <span className={classes.verified}>
      <IconRosetteDiscountCheck size={14} aria-hidden />
      {t("client.verified")}
    </span>
  );
}

function ClosedMark() {
  const { t } = useJobWords();
  return (
    <span className={classes.mark} data-closed>
      <IconLock size={14} aria-hidden />
      {t("row.closed")}
    </span>
  );
}

/** Says that the job was applied to, or that a draft waits. */
function RowMark({ job }: { job: JobSummary }) {
  const { t } = useJobWords();
  if (!job.applied && !job.application_id) return null;
  const Icon = job.applied ? IconCheck : IconPencil;
  return (
    <span className={classes.mark} data-applied={job.applied || undefined}>
      <Icon size={14} aria-hidden />
      {t(job.applied ? "row.applied" : "row.draft")}
    </span>
  );
}

function RowSkills({ job }: { job: JobSummary }) {
  const { t } = useJobWords();
  if (job.skills.length === 0) return null;
  const ordered = [...job.skills].sort((a, b) => Number(b.mine) - Number(a.mine));
  const folded = ordered.slice(SKILLS_SHOWN);
  return (
    <ul className={classes.skills} aria-label={t("row.skills")}>
      {ordered.slice(0, SKILLS_SHOWN).map((skill) => (
        <li key={skill.name} data-mine={skill.mine || undefined}>
          {skill.label}
        </li>
      ))}
      {folded.length > 0 ? (
        <li title={folded.map((skill) => skill.label).join(", ")}>
          {t("row.moreSkills", { count: folded.length })}
        </li>
      ) : null}
    </ul>
  );
}
