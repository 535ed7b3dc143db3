/** What a search found, or what was seen lately, with the four faces of each. */
import { Button } from "@mantine/core";
import { IconBriefcase2, IconFilterOff } from "@tabler/icons-react";
import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { JobPage, JobSearchPage, JobSummary } from "@/client/types";
import { ConnectUpwork } from "@/components/ConnectUpwork";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkButton } from "@/components/links";
import { useNow } from "@/lib/hooks/useNow";
import { filtersOf, type JobsAddress, type Tier, type View } from "@/lib/jobSearch";
import { useJobWords } from "./facts";
import { addressOf, formOf } from "./filterForm";
import { JobList, type More, uniqueJobs } from "./JobList";
import { isInView } from "./marks";
import { searchQuery, seenQuery } from "./queries";
import classes from "./Results.module.css";
import { SearchNote } from "./SearchNote";

interface ResultsProps {
  address: JobsAddress;
  selected: string | null;
  onSearch: (address: JobsAddress) => void;
}

const MINUTE_MS = 60_000;

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage: () => unknown;
}

function moreOf(query: Paged, byItself: boolean): More {
  return {
    has: query.hasNextPage,
    busy: query.isFetchingNextPage,
    error: query.isFetchNextPageError ? query.error : null,
    load: () => void query.fetchNextPage(),
    byItself,
  };
}

/** A failure of the next page is shown at the foot, where the person asked for it. */
function firstFailure(query: { error: unknown; isFetchNextPageError: boolean }): unknown {
  return query.isFetchNextPageError ? null : query.error;
}

/** The jobs of all pages that belong here; a snooze that runs out shows within a minute. */
function useShown(
  data: InfiniteData<{ items: JobSummary[] }> | undefined,
  view: View,
  tier?: Tier,
): JobSummary[] {
  const now = useNow(MINUTE_MS);
  const all = useMemo(() => uniqueJobs(data?.pages ?? []), [data]);
  return useMemo(
    () =>
      all.filter(
        (job) => isInView(job, view, now) && (tier === undefined || job.fit.tier === tier),
      ),
    [all, view, tier, now],
  );
}

export function SearchResults({ address, selected, onSearch }: ResultsProps) {
  const { t } = useJobWords();
  const query = useInfiniteQuery(searchQuery(address));
  const filtered = filtersOf(address).length > 0;
  const jobs = useShown(query.data, "inbox", address.tier);
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
              onClick={() => onSearch(addressOf(formOf({}), address))}
            >
              {t("filters.clear")}
            </Button>
          ) : null,
        }}
      >
        {(data) => (
          <JobList
            jobs={jobs}
            address={address}
            selected={selected}
            more={moreOf(query, false)}
            note={
              <SearchNote
                data={data}
                address={address}
                busy={query.isRefetching}
                unseen={uniqueJobs(data.pages).length - jobs.length}
              />
            }
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

export function SeenJobs({ address, selected }: Omit<ResultsProps, "onSearch">) {
  const { t } = useJobWords();
  const view = address.view ?? "inbox";
  const query = useInfiniteQuery(seenQuery(address));
  const jobs = useShown(query.data, view);
  const isNew = view === "inbox" || view === "all";
  return (
    <div className={classes.results}>
      <ListStates
        query={{ ...query, error: firstFailure(query) }}
        skeleton={<RowsSkeleton rows={7} />}
        failedAction={(error) => <ConnectUpwork error={error} />}
        isEmpty={(_: InfiniteData<JobPage>) => jobs.length === 0 && !query.hasNextPage}
        empty={{
          icon: <IconBriefcase2 size={28} stroke={1.5} aria-hidden />,
          text: address.tier ? t("empty.tier") : t(`empty.${isNew ? "seen" : view}`),
          action: isNew ? (
            <LinkButton to="/jobs" search={{ sort: "recency" }} size="xs">
              {t("empty.newest")}
            </LinkButton>
          ) : null,
        }}
      >
        {() => (
          <JobList
            key={`${view} ${address.tier ?? ""} ${address.by ?? ""}`}
            jobs={jobs}
            address={address}
            selected={selected}
            more={moreOf(query, true)}
            note={<div className={classes.note}>{t("note.seen")}</div>}
          />
        )}
      </ListStates>
    </div>
  );
}
