/** What a search found, or what was seen lately, with the four faces of each. */
import { Button } from "@mantine/core";
import { IconBriefcase2, IconFilterOff, IconRefresh } from "@tabler/icons-react";
import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import type { JobPage, JobSearchPage } from "@/client/types";
import { ConnectUpwork } from "@/components/ConnectUpwork";
import { RelativeTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkButton } from "@/components/links";
import { useJobWords } from "./facts";
import { JobList, uniqueJobs } from "./JobList";
import { searchQuery, seenQuery } from "./queries";
import classes from "./Results.module.css";
import { filtersOf, type JobsAddress } from "./search";

interface ResultsProps {
  address: JobsAddress;
  selected: string | null;
  onSearch: (address: JobsAddress) => void;
}

function moreOf(query: {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage: () => unknown;
}) {
  return {
    has: query.hasNextPage,
    busy: query.isFetchingNextPage,
    error: query.isFetchNextPageError ? query.error : null,
    load: () => void query.fetchNextPage(),
  };
}

/** A failure of the next page is shown at the foot, where the person asked for it. */
function firstFailure(query: { error: unknown; isFetchNextPageError: boolean }): unknown {
  return query.isFetchNextPageError ? null : query.error;
}

export function SearchResults({ address, selected, onSearch }: ResultsProps) {
  const { t } = useJobWords();
  const query = useInfiniteQuery(searchQuery(address));
  const filtered = filtersOf(address).length > 0;
  return (
    <div className={classes.results}>
      <ListStates
        query={{ ...query, error: firstFailure(query) }}
        skeleton={<RowsSkeleton rows={7} />}
        failedAction={(error) => <ConnectUpwork error={error} />}
        isEmpty={(data) =>
          data.pages.every((page) => page.items.length === 0) && !query.hasNextPage
        }
        empty={{
          icon: <IconFilterOff size={28} stroke={1.5} aria-hidden />,
          text: (
            <>
              {t("empty.search")} <EmptyReason data={query.data} />
            </>
          ),
          action: filtered ? (
            <Button
              size="xs"
              variant="default"
              onClick={() => onSearch({ query: address.query, sort: address.sort ?? "recency" })}
            >
              {t("filters.clear")}
            </Button>
          ) : null,
        }}
      >
        {(data) => (
          <JobList
            jobs={uniqueJobs(data.pages)}
            address={address}
            selected={selected}
            more={moreOf(query)}
            note={<SearchNote data={data} address={address} busy={query.isRefetching} />}
          />
        )}
      </ListStates>
    </div>
  );
}

function EmptyReason({ data }: { data: InfiniteData<JobSearchPage> | undefined }) {
  const { t } = useJobWords();
  const dropped = data?.pages.reduce((sum, page) => sum + page.dropped, 0) ?? 0;
  return dropped > 0 ? t("note.dropped", { count: dropped }) : null;
}

interface SearchNoteProps {
  data: InfiniteData<JobSearchPage>;
  address: JobsAddress;
  busy: boolean;
}

/** When Upwork was asked, and which filters it leaves to us. */
function SearchNote({ data, address, busy }: SearchNoteProps) {
  const { t, locale } = useJobWords();
  const client = useQueryClient();
  const first = data.pages[0];
  if (!first) return null;
  const names = first.filtered_here.map((name) => filterName(name, t));
  const dropped = data.pages.reduce((sum, page) => sum + page.dropped, 0);
  const list = new Intl.ListFormat(locale).format([...new Set(names)]);
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
      {names.length > 0 ? (
        <span>
          {t("note.here", { filters: list })}{" "}
          {dropped > 0 ? t("note.dropped", { count: dropped }) : null}
        </span>
      ) : null}
    </div>
  );
}

const HERE = {
  hourly_min: "here.hourly",
  hourly_max: "here.hourly",
  budget_min: "here.budget",
  budget_max: "here.budget",
  posted_within_hours: "here.posted",
  experience: "here.experience",
  client_hires_min: "here.hires",
  proposals_max: "here.proposals",
  verified_payment_only: "here.verified",
} as const;

function filterName(name: string, t: ReturnType<typeof useJobWords>["t"]): string {
  const key = HERE[name as keyof typeof HERE];
  return key ? t(key) : name;
}

export function SeenJobs({ selected }: { selected: string | null }) {
  const { t } = useJobWords();
  const query = useInfiniteQuery(seenQuery);
  return (
    <div className={classes.results}>
      <ListStates
        query={{ ...query, error: firstFailure(query) }}
        skeleton={<RowsSkeleton rows={7} />}
        failedAction={(error) => <ConnectUpwork error={error} />}
        isEmpty={(data: InfiniteData<JobPage>) =>
          data.pages.every((page) => page.items.length === 0)
        }
        empty={{
          icon: <IconBriefcase2 size={28} stroke={1.5} aria-hidden />,
          text: t("empty.seen"),
          action: (
            <LinkButton to="/jobs" search={{ sort: "recency" }} size="xs">
              {t("empty.newest")}
            </LinkButton>
          ),
        }}
      >
        {(data) => (
          <JobList
            jobs={uniqueJobs(data.pages)}
            address={{}}
            selected={selected}
            more={moreOf(query)}
            note={<div className={classes.note}>{t("note.seen")}</div>}
          />
        )}
      </ListStates>
    </div>
  );
}
