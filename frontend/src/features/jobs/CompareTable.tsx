/** The table of two jobs: the same facts in the same rows, with what differs told by weight of type. */
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { JobDetail } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { formatNumber } from "@/lib/format";
import classes from "./CompareTable.module.css";
import {
  durationText,
  hireRateText,
  payText,
  ratingText,
  spentText,
  useJobWords,
  workloadText,
} from "./facts";
import { Score } from "./RowVerdict";
import { openFlags } from "./trust";

type Found = UseQueryResult<JobDetail>;

export function CompareTable({ queries }: { queries: Found[] }) {
  const failed = queries.find((query) => query.error);
  const jobs = queries.flatMap((query) => query.data ?? []);
  const [one, other] = jobs;
  return (
    <ListStates
      query={{
        data: one && other ? ([one, other] as const) : undefined,
        error: failed?.error,
        isPending: queries.some((query) => query.isPending),
        refetch: () => failed?.refetch(),
      }}
      skeleton={<RowsSkeleton rows={8} />}
    >
      {(pair) => <Table jobs={pair} />}
    </ListStates>
  );
}

type Row = [label: string, of: (job: JobDetail) => ReactNode];

function useRows(): Row[] {
  const { t, locale } = useJobWords();
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? null : formatNumber(value, locale);
  return [
    [t("fit.title"), (job) => <Score score={job.fit.score} tier={job.fit.tier} />],
    [t("fit.why"), (job) => <Signals job={job} side="why" />],
    [t("fit.whyNot"), (job) => <Signals job={job} side="why_not" />],
    [t("trust.title"), (job) => <Flags job={job} />],
    [t("terms.pay"), (job) => payText(job, t, locale)],
    [t("terms.level"), (job) => (job.experience ? t(`filters:levels.${job.experience}`) : null)],
    [t("terms.duration"), (job) => durationText(job, t)],
    [t("terms.workload"), (job) => workloadText(job, t)],
    [
      t("terms.published"),
      (job) => (job.published_at ? <RelativeTime at={job.published_at} /> : null),
    ],
    [t("competition.proposals"), (job) => number(job.proposals)],
    [t("competition.interviewing"), (job) => number(job.activity?.interviewing)],
    [t("client.place"), (job) => job.client.country],
    [t("client.totalSpent"), (job) => spentText(job.client, t, locale)],
    [t("client.hireRate"), (job) => hireRateText(job.client, t, locale)],
    [t("client.rating"), (job) => ratingText(job.client, t, locale)],
    [t("row.skills"), (job) => job.skills.map((skill) => skill.label).join(", ") || null],
    [t("compare.questions"), (job) => number(job.questions.length)],
  ];
}

function Table({ jobs }: { jobs: readonly [JobDetail, JobDetail] }) {
  const { t } = useJobWords();
  const { t: common } = useTranslation();
  const rows = useRows();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <td />
          {jobs.map((job) => (
            <th key={job.id} scope="col">
              <LinkAnchor to="/jobs/$id" params={{ id: job.id }}>
                {job.title}
              </LinkAnchor>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, of]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {jobs.map((job) => (
              <td key={job.id}>{of(job) ?? <span>{common("unknown")}</span>}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <caption>{t("compare.caption")}</caption>
    </table>
  );
}

function Signals({ job, side }: { job: JobDetail; side: "why" | "why_not" }) {
  const { t } = useJobWords();
  return job.fit[side].map((signal) => t(`fit:signals.${signal}`)).join(", ") || "–";
}

function Flags({ job }: { job: JobDetail }) {
  const { t } = useJobWords();
  const flags = openFlags(job.trust);
  if (flags.length === 0) return t(`fit:levels.${job.trust.level}`);
  return flags
    .map((flag) => `${t(`fit:certainty.${flag.certainty}`)}: ${t(`fit:flags.${flag.code}`)}`)
    .join("; ");
}
