/** When Upwork was asked, which filters it applied and which were applied here, and what they left out. */
import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import type { JobSearchPage } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { formatNumber } from "@/lib/format";
import type { JobsAddress } from "@/lib/jobSearch";
import { type T, useJobWords } from "./facts";
import { searchQuery } from "./queries";
import classes from "./Results.module.css";

interface SearchNoteProps {
  data: InfiniteData<JobSearchPage>;
  address: JobsAddress;
  busy: boolean;
  /** How many were found but are not shown: hidden, snoozed, or of another tier. */
  unseen: number;
}

export function SearchNote({ data, address, busy, unseen }: SearchNoteProps) {
  const { t, locale } = useJobWords();
  const client = useQueryClient();
  const first = data.pages[0];
  if (!first) return null;
  const list = (names: readonly string[]) =>
    new Intl.ListFormat(locale).format([...new Set(names.map((name) => filterName(name, t)))]);
  const dropped = data.pages.reduce((sum, page) => sum + page.dropped, 0);
  return (
    <div className={classes.note}>
      <span>
        {t("note.asked")} <RelativeTime at={first.fetched_at} />
        <Button
          variant="subtle"
          size="compact-xs"
          ml={4}
          loading={busy}
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => void client.resetQueries({ queryKey: searchQuery(address).queryKey })}
        >
          {t("note.again")}
        </Button>
      </span>
      {first.filtered_by_upwork.length > 0 ? (
        <span>{t("note.there", { filters: list(first.filtered_by_upwork) })}</span>
      ) : null}
      {first.filtered_here.length > 0 ? (
        <span>
          {t("note.here", { filters: list(first.filtered_here) })}{" "}
          {dropped > 0 ? t("note.dropped", { count: dropped }) : null} <Dropped data={data} />
        </span>
      ) : null}
      {unseen > 0 ? <span>{t("note.unseen", { count: unseen })}</span> : null}
    </div>
  );
}

/** Which filter left out how many. */
function Dropped({ data }: { data: InfiniteData<JobSearchPage> }) {
  const { t, locale } = useJobWords();
  const sums = new Map<string, number>();
  for (const page of data.pages)
    for (const [name, count] of Object.entries(page.dropped_by)) {
      const word = filterName(name, t);
      sums.set(word, (sums.get(word) ?? 0) + count);
    }
  if (sums.size < 2) return null;
  const parts = [...sums].map(([word, count]) => `${word} ${formatNumber(count, locale)}`);
  return `(${new Intl.ListFormat(locale, { type: "unit" }).format(parts)})`;
}

const SHORT = {
  hourly_min: "hourly",
  hourly_max: "hourly",
  hourly_rate: "hourly",
  budget_min: "budget",
  budget_max: "budget",
  budget: "budget",
  posted_within_hours: "posted",
  posted_within: "posted",
  experience: "experience",
  client_hires_min: "hires",
  proposals_max: "proposals",
  verified_payment_only: "verified",
  expression: "expression",
  title_only: "title_only",
  category: "category",
  skills: "skills",
  job_type: "job_type",
  real_budget_only: "real_budget_only",
  durations: "durations",
  workloads: "workloads",
  languages: "languages",
  client_hire_rate_min: "client_hire_rate_min",
  client_spent_min: "client_spent_min",
  client_rating_min: "client_rating_min",
  countries: "countries",
  countries_not: "countries",
  no_location_lock: "no_location_lock",
  questions: "questions",
  previous_clients: "previous_clients",
  query: "query",
} as const;

function filterName(name: string, t: T): string {
  const key = SHORT[name as keyof typeof SHORT];
  return key ? t(`filters:short.${key}`) : name;
}
