/** "From $30 an hour", "At most 20 proposals": a filter of a search with its value, in words. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatMoney, formatNumber, formatPercent } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { DURATIONS, type JobsAddress, levelsOf, WORKLOADS } from "@/lib/jobSearch";
import { categoriesQuery } from "@/lib/queries";

function list(values: readonly string[] = []): string {
  return values.join(", ");
}

export function useFilterWord(address: JobsAddress): (name: keyof JobsAddress) => string {
  const { t } = useTranslation("filters");
  const locale = useLocale();
  const { data } = useQuery({ ...categoriesQuery, enabled: address.category !== undefined });

  function text(name: keyof JobsAddress): string {
    switch (name) {
      case "expression":
        return t("pills.words", { words: address.expression });
      case "category":
        return (
          data?.items.find((each) => each.slug === address.category)?.name ??
          String(address.category)
        );
      case "job_type":
        return t(`types.${address.job_type ?? "any"}`);
      case "experience":
        return list(levelsOf(address).map((level) => t(`levels.${level}`)));
      case "skills":
      case "countries":
        return list(address[name]);
      case "countries_not":
        return t("pills.not", { countries: list(address.countries_not) });
      case "languages":
        return list(address.languages?.map((code) => t(`languages.${code as "en"}`)));
      case "durations":
        return list(address.durations?.map((value) => named(value, DURATIONS, "durations")));
      case "workloads":
        return list(address.workloads?.map((value) => named(value, WORKLOADS, "workloads")));
      case "questions":
        return t(`questions.${address.questions ?? "any"}`);
      case "previous_clients":
      case "title_only":
      case "real_budget_only":
      case "no_location_lock":
      case "verified_payment_only":
        return t(`names.${name}`);
      default:
        return figure(name);
    }
  }

  /** A label of Upwork's that we have no words for stays as it is. */
  function named<G extends "durations" | "workloads">(
    value: string,
    known: Record<string, string>,
    group: G,
  ): string {
    const key = known[value];
    return key ? t(`${group}.${key}` as "durations.week") : value;
  }

  function figure(name: keyof JobsAddress): string {
    const value = Number(address[name]);
    switch (name) {
      case "hourly_min":
      case "hourly_max":
      case "budget_min":
      case "budget_max":
      case "client_spent_min":
        return t(`pills.${name}`, { amount: formatMoney(String(value), "USD", locale) });
      case "client_hires_min":
      case "proposals_max":
      case "posted_within_hours":
        return t(`pills.${name}`, { count: value, shown: formatNumber(value, locale) });
      case "client_hire_rate_min":
        return t("pills.client_hire_rate_min", { share: formatPercent(value / 100, locale) });
      case "client_rating_min":
        return t("pills.client_rating_min", { rating: formatNumber(value, locale) });
      default:
        return String(address[name]);
    }
  }

  return text;
}
