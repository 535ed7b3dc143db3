/** Short panels beside a job: the client, the competition, the terms. What Upwork did not tell is said. */
import { IconAlertCircle, IconRosetteDiscountCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { JobClient, JobDetail } from "@/client/types";
import { DateTime, RelativeTime } from "@/components/figures";
import { formatMoneyShort, formatNumber, formatPercent } from "@/lib/format";
import { CompetitionCurve } from "./CompetitionCurve";
import { durationText, payText, ratingText, useJobWords, workloadText } from "./facts";
import classes from "./JobDetail.module.css";

/** The level below the job's own title, which differs where the job is the whole page. */
export type SubHeading = "h2" | "h3";

interface PanelProps {
  heading: SubHeading;
  title: string;
  rows: [label: string, value: ReactNode][];
  children?: ReactNode;
}

function Panel({ heading: Heading, title, rows, children }: PanelProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel}>
      <Heading>{title}</Heading>
      {children}
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <span className={classes.unknown}>{t("unknown")}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function ClientPanel({ client, heading }: { client: JobClient; heading: SubHeading }) {
  const { t, locale } = useJobWords();
  const place = [client.city, client.country].filter(Boolean).join(", ") || null;
  const spent =
    client.total_spent === null ? null : formatMoneyShort(client.total_spent, "USD", locale);
  const number = (value: number | null) => (value === null ? null : formatNumber(value, locale));
  return (
    <Panel
      heading={heading}
      title={t("client.title")}
      rows={[
        [t("client.place"), place],
        [t("client.payment"), <Payment key="payment" verified={client.verified} />],
        [t("client.totalSpent"), spent],
        [
          t("client.hireRate"),
          client.hire_rate === null ? null : formatPercent(client.hire_rate, locale),
        ],
        [t("client.totalHires"), number(client.total_hires)],
        [t("client.totalPosted"), number(client.total_posted)],
        [t("client.rating"), ratingText(client, t, locale)],
      ]}
    />
  );
}

function Payment({ verified }: { verified: boolean | null }) {
  const { t } = useJobWords();
  const { t: common } = useTranslation();
  if (verified === null) return <span className={classes.unknown}>{common("unknown")}</span>;
  const Icon = verified ? IconRosetteDiscountCheck : IconAlertCircle;
  return (
    <span className={classes.payment} data-verified={verified}>
      <Icon size={16} aria-hidden />
      {t(verified ? "client.paymentVerified" : "client.paymentUnverified")}
    </span>
  );
}

export function CompetitionPanel({ job, heading }: { job: JobDetail; heading: SubHeading }) {
  const { t, locale } = useJobWords();
  const { activity } = job;
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? null : formatNumber(value, locale);
  return (
    <Panel
      heading={heading}
      title={t("competition.title")}
      rows={[
        [t("competition.proposals"), number(job.proposals)],
        [t("competition.interviewing"), number(activity?.interviewing)],
        [t("competition.invites"), number(activity?.invites)],
        [t("competition.unanswered"), number(activity?.unanswered_invites)],
        [t("competition.hired"), number(activity?.hired)],
      ]}
    >
      <CompetitionCurve snapshots={job.competition} />
    </Panel>
  );
}

export function TermsPanel({ job, heading }: { job: JobDetail; heading: SubHeading }) {
  const { t, locale } = useJobWords();
  const skills = [...job.skills].sort((a, b) => Number(b.mine) - Number(a.mine));
  return (
    <Panel
      heading={heading}
      title={t("terms.title")}
      rows={[
        [t("terms.pay"), payText(job, t, locale)],
        [t("terms.level"), job.experience ? t(`filters:levels.${job.experience}`) : null],
        [t("terms.duration"), durationText(job, t)],
        ...(job.job_type === "hourly"
          ? [[t("terms.workload"), workloadText(job, t)] as [string, ReactNode]]
          : []),
        [
          t("terms.published"),
          job.published_at ? <Published key="published" at={job.published_at} /> : null,
        ],
      ]}
    >
      {skills.length > 0 ? (
        <ul className={classes.skills} aria-label={t("row.skills")}>
          {skills.map((skill) => (
            <li key={skill.name} data-mine={skill.mine || undefined}>
              {skill.label}
              {skill.mine ? <span className={classes.mine}> {t("terms.mine")}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}

function Published({ at }: { at: string }) {
  return (
    <>
      <RelativeTime at={at} />
      <br />
      <DateTime at={at} />
    </>
  );
}
