/** The short facts of a job in words: pay, level, length, client. What Upwork did not tell is left out. */
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { JobClient, JobSummary, Locale } from "@/client/types";
import { formatMoney, formatMoneyShort, formatNumber, formatPercent } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { DURATIONS, WORKLOADS } from "@/lib/jobSearch";

/** Of the jobs pages, which also use the shared words of filters and of fit. */
export type T = TFunction<["jobs", "filters", "fit"]>;

export interface Fact {
  key: string;
  text: string;
}

type Paid = Pick<JobSummary, "job_type" | "hourly_min" | "hourly_max" | "budget" | "currency">;

/** "$30–50 an hour", "$500", or that it is not told; Upwork's words for length become ours. */
export function payText(job: Paid, t: T, locale: Locale): string {
  const money = (amount: string) => formatMoney(amount, job.currency, locale);
  if (job.job_type === "fixed") {
    return job.budget === null
      ? t("pay.fixedUntold")
      : t("pay.fixed", { amount: money(job.budget) });
  }
  const { hourly_min: low, hourly_max: high } = job;
  if (low === null && high === null) return t("pay.hourlyUntold");
  const same = low === null || high === null || Number(low) === Number(high);
  if (same) return t("pay.hourly", { amount: money(high ?? low ?? "0") });
  return t("pay.hourly", { amount: `${money(low)} – ${money(high)}` });
}

/** A label we have no words for is shown as Upwork writes it. */
export function durationText(job: JobSummary, t: T): string | null {
  const key = DURATIONS[job.duration as keyof typeof DURATIONS];
  return key ? t(`filters:durations.${key}`) : job.duration;
}

export function workloadText(job: JobSummary, t: T): string | null {
  const key = WORKLOADS[job.workload as keyof typeof WORKLOADS];
  return key ? t(`filters:workloads.${key}`) : job.workload;
}

export function ratingText(client: JobClient, t: T, locale: Locale): string | null {
  if (client.rating === null) return null;
  const rating = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 2,
  }).format(client.rating);
  if (client.reviews === null) return t("client.rated", { rating });
  return t("client.ratedBy", { rating, count: client.reviews });
}

/** Spend is in US dollars whatever the job's currency. */
export function spentText(client: JobClient, t: T, locale: Locale): string | null {
  if (client.total_spent === null) return null;
  return t("client.spent", { amount: formatMoneyShort(client.total_spent, "USD", locale) });
}

export function hireRateText(client: JobClient, t: T, locale: Locale): string | null {
  if (client.hire_rate === null) return null;
  return t("client.hires", { share: formatPercent(client.hire_rate, locale) });
}

/** The client's facts for a row, in the order a person weighs them; empty when nothing is told. */
export function clientFacts(client: JobClient, t: T, locale: Locale): Fact[] {
  const facts: [string, string | null][] = [
    ["country", client.country],
    ["spent", spentText(client, t, locale)],
    ["hires", hireRateText(client, t, locale)],
    ["rating", ratingText(client, t, locale)],
  ];
  return facts.flatMap(([key, text]) => (text === null ? [] : [{ key, text }]));
}

export function proposalsText(job: JobSummary, t: T, locale: Locale): string | null {
  if (job.proposals === null) return null;
  return t("proposals", { count: job.proposals, shown: formatNumber(job.proposals, locale) });
}

/** The words of the jobs pages together with the language they are in. */
export function useJobWords(): { t: T; locale: Locale } {
  const { t } = useTranslation(["jobs", "filters", "fit"]);
  return { t, locale: useLocale() };
}
