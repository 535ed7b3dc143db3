/** What the rules as they are moved would do to the jobs the inbox begins with; nothing of it is kept. */
import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { FitRulesBody, JobFit, JobSummary } from "@/client/types";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { ProblemNotice } from "@/components/ProblemNotice";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { previewQuery, trialJobsQuery } from "./queries";
import classes from "./Rules.module.css";

interface RulesPreviewProps {
  rules: FitRulesBody;
  changed: boolean;
}

export function RulesPreview({ rules, changed }: RulesPreviewProps) {
  const { t } = useTranslation("rules");
  const jobs = useQuery(trialJobsQuery);
  const preview = useQuery({
    ...previewQuery(
      rules,
      (jobs.data ?? []).map((job) => job.id),
    ),
    enabled: changed && (jobs.data?.length ?? 0) > 0,
  });
  const after = new Map(changed ? preview.data?.map(({ job_id, fit }) => [job_id, fit]) : []);
  return (
    <section className={classes.preview}>
      <Title order={2}>{t("preview.title")}</Title>
      {preview.error ? <ProblemNotice error={preview.error} onRetry={preview.refetch} /> : null}
      <ListStates
        query={jobs}
        skeleton={<RowsSkeleton rows={5} />}
        isEmpty={(all) => all.length === 0}
        empty={{
          text: t("preview.empty"),
          action: (
            <LinkAnchor to="/jobs" search={{ sort: "recency" }}>
              {t("preview.search")}
            </LinkAnchor>
          ),
        }}
      >
        {(all) => (
          <>
            <p role="status" className={classes.dim}>
              <Summary jobs={all} after={after} changed={changed} />
            </p>
            <ul className={classes.jobs}>
              {all.map((job) => (
                <Row key={job.id} job={job} after={after.get(job.id) ?? null} />
              ))}
            </ul>
          </>
        )}
      </ListStates>
    </section>
  );
}

interface SummaryProps {
  jobs: readonly JobSummary[];
  after: ReadonlyMap<string, JobFit>;
  changed: boolean;
}

function Summary({ jobs, after, changed }: SummaryProps) {
  const { t } = useTranslation("rules");
  if (!changed) return t("preview.unchanged");
  const moved = jobs.filter((job) => (after.get(job.id)?.score ?? job.fit.score) !== job.fit.score);
  const tiers = jobs.filter((job) => (after.get(job.id)?.tier ?? job.fit.tier) !== job.fit.tier);
  return `${t("preview.moved", { count: moved.length })} ${t("preview.tiers", { count: tiers.length })}`;
}

/** The score now, and what it would become where that differs. */
function Row({ job, after }: { job: JobSummary; after: JobFit | null }) {
  const { t } = useTranslation(["rules", "fit"]);
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const change = after ? after.score - job.fit.score : 0;
  const tier = (fit: JobFit) => t(`fit:tiers.${fit.tier}`);
  const signed = new Intl.NumberFormat(locale, { signDisplay: "always" }).format(change);
  return (
    <li data-change={change === 0 ? undefined : Math.sign(change)}>
      <LinkAnchor to="/jobs/$id" params={{ id: job.id }} className={classes.job}>
        {job.title}
      </LinkAnchor>
      <span className={classes.scores}>
        {after && change !== 0
          ? t("preview.becomes", {
              before: number(job.fit.score),
              after: number(after.score),
              change: signed,
            })
          : number(job.fit.score)}{" "}
        ·{" "}
        {after && after.tier !== job.fit.tier
          ? t("preview.tierBecomes", { before: tier(job.fit), after: tier(after) })
          : tier(job.fit)}
      </span>
    </li>
  );
}
