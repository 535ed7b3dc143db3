/** Rows of jobs, only those in sight rendered, walked with j and k; more are fetched at the end. */
import { Button } from "@mantine/core";
import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import type { JobSummary } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useIsWide } from "@/lib/hooks/useIsWide";
import type { JobsAddress } from "@/lib/jobSearch";
import { BulkBar } from "./BulkBar";
import { useJobWords } from "./facts";
import classes from "./JobList.module.css";
import { JobRow } from "./JobRow";
import { useRowKeys } from "./useRowKeys";

export interface More {
  has: boolean;
  busy: boolean;
  error: unknown;
  load: () => void;
  /** Fetched by itself when the end comes into sight: what is kept here, never what Upwork has to be asked for. */
  byItself: boolean;
}

interface JobListProps {
  jobs: JobSummary[];
  address: JobsAddress;
  selected: string | null;
  more: More;
  note?: ReactNode;
}

const ROW_HEIGHT = 118;
const AHEAD = 6;

export function JobList(props: JobListProps) {
  const wide = useIsWide();
  return wide ? <RowsInPane {...props} /> : <RowsInWindow {...props} />;
}

function RowsInPane(props: JobListProps) {
  const list = useRef<HTMLUListElement>(null);
  const top = useTop(list, (rect) => {
    const pane = paneOf(list);
    return pane ? rect.top - pane.getBoundingClientRect().top + pane.scrollTop : 0;
  });
  const rows = useVirtualizer<HTMLElement, HTMLElement>({
    ...common(props.jobs),
    scrollMargin: top,
    getScrollElement: () => paneOf(list),
  });
  return <Rows {...props} list={list} rows={rows} top={top} />;
}

function RowsInWindow(props: JobListProps) {
  const list = useRef<HTMLUListElement>(null);
  const top = useTop(list, (rect) => rect.top + window.scrollY);
  const rows = useWindowVirtualizer<HTMLElement>({ ...common(props.jobs), scrollMargin: top });
  return <Rows {...props} list={list} rows={rows} top={top} />;
}

function common(jobs: readonly JobSummary[]) {
  return {
    count: jobs.length,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index: number) => jobs[index]?.id ?? index,
    overscan: AHEAD,
  };
}

/** What scrolls the rows on wide screens; on narrow ones the window does. */
function paneOf(list: RefObject<HTMLElement | null>): HTMLElement | null {
  return list.current?.closest<HTMLElement>("[data-scroll-pane]") ?? null;
}

/** How far below the start of what scrolls the list begins; the head above it may change its height. */
function useTop(list: RefObject<HTMLElement | null>, measure: (rect: DOMRect) => number): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (list.current) setTop(Math.round(measure(list.current.getBoundingClientRect())));
  });
  return top;
}

interface RowsProps<E extends Element | Window> extends JobListProps {
  list: RefObject<HTMLUListElement | null>;
  rows: Virtualizer<E, HTMLElement>;
  top: number;
}

function Rows<E extends Element | Window>(props: RowsProps<E>) {
  const { jobs, address, selected, more, note, list, rows, top } = props;
  const { t } = useJobWords();
  const shown = rows.getVirtualItems();
  const { cursor, setCursor } = useRowKeys(list, jobs, selected, {
    bring: (index) => rows.scrollToIndex(index, { align: "auto" }),
    firstInSight: () => (rows.scrollOffset ? (rows.range?.startIndex ?? 0) : 0),
  });
  const last = shown.at(-1)?.index ?? 0;
  const nearEnd = last >= jobs.length - AHEAD;
  const wantsMore = more.byItself && more.has && !more.busy && !more.error && nearEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the end comes near, not when the asker changes
  useEffect(() => {
    if (wantsMore) more.load();
  }, [wantsMore]);
  const held = jobs.findIndex((job) => job.id === cursor);
  const isApart = held >= 0 && !shown.some((row) => row.index === held);
  // In one order of rows: a row that comes into sight or leaves it stays the same element, and keeps its focus.
  const rendered = shown.map(({ index, start }) => ({ index, start }));
  if (isApart) {
    rendered.push({ index: held, start: rows.getOffsetForIndex(held, "start")?.[0] ?? 0 });
    rendered.sort((a, b) => a.index - b.index);
  }

  function row(index: number, start: number) {
    const job = jobs[index];
    if (!job) return null;
    return (
      <JobRow
        key={job.id}
        ref={rows.measureElement}
        index={index}
        total={more.has ? -1 : jobs.length}
        offset={start - top}
        job={job}
        address={address}
        selected={job.id === selected}
        isCurrent={job.id === cursor || (cursor === null && index === 0)}
        onUse={() => setCursor(job.id)}
      />
    );
  }

  return (
    <div>
      {note}
      <ul
        className={classes.list}
        ref={list}
        aria-label={t("list.label")}
        style={{ height: rows.getTotalSize() }}
      >
        {rendered.map(({ index, start }) => row(index, start))}
      </ul>
      <Foot more={more} isEmpty={jobs.length === 0} />
      <BulkBar jobs={jobs} />
    </div>
  );
}

function Foot({ more, isEmpty }: { more: More; isEmpty: boolean }) {
  const { t } = useTranslation();
  const { t: words } = useJobWords();
  return (
    <div className={classes.foot}>
      {more.error ? <ProblemNotice error={more.error} onRetry={more.load} /> : null}
      {more.has && !more.error ? (
        <Button variant="default" size="xs" loading={more.busy} onClick={more.load}>
          {t("actions.more")}
        </Button>
      ) : null}
      {!more.has && !isEmpty ? <span>{words("list.end")}</span> : null}
    </div>
  );
}

/** Two infinite lists may name the same job when it moved between pages; the first place wins. */
export function uniqueJobs(pages: readonly { items: JobSummary[] }[]): JobSummary[] {
  const all = new Map<string, JobSummary>();
  for (const page of pages)
    for (const job of page.items) if (!all.has(job.id)) all.set(job.id, job);
  return [...all.values()];
}
