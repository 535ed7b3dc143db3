/** The keys of a list of jobs: moving by j and k, and the acts on the row in use or on the chosen ones. */
import { type RefObject, useEffect, useRef, useState } from "react";
import type { JobSummary } from "@/client/types";
import { useKeys } from "@/lib/hooks/useKeys";
import { useDesk } from "./TriageProvider";

interface RowKeys {
  /** The row in use, by id: it stays rendered wherever the list is scrolled. */
  cursor: string | null;
  setCursor: (id: string) => void;
}

interface Scroller {
  bring: (index: number) => void;
  /** Where walking begins when no row is in use. */
  firstInSight: () => number;
}

export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  jobs: readonly JobSummary[],
  selected: string | null,
  { bring, firstInSight }: Scroller,
): RowKeys {
  const desk = useDesk();
  const [cursor, setCursor] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const place = useRef(0);
  const indexOf = (id: string | null) => jobs.findIndex((job) => job.id === id);

  // The row that was in use has left the list: the one in its place takes over.
  useEffect(() => {
    const index = jobs.findIndex((job) => job.id === cursor);
    const next = jobs[Math.min(place.current, jobs.length - 1)];
    if (cursor === null || index >= 0 || !next) {
      place.current = Math.max(0, index);
    } else if (focusIsFree()) {
      wanted.current = next.id;
      setCursor(next.id);
    }
  }, [jobs, cursor]);

  // A row takes focus once it is there.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-job-row="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  /** The row with focus, else the open one. */
  function current(): number {
    const row = document.activeElement?.closest<HTMLElement>("[data-index]");
    if (row && list.current?.contains(row)) return Number(row.dataset.index);
    return indexOf(selected);
  }

  function go(index: number) {
    const job = jobs[Math.min(jobs.length - 1, Math.max(0, index))];
    if (!job) return;
    wanted.current = job.id;
    setCursor(job.id);
    bring(indexOf(job.id));
  }

  function step(by: 1 | -1) {
    const index = current();
    go(index < 0 ? firstInSight() : index + by);
  }

  /** On the chosen jobs, else on the row in use. */
  function act(work: (jobs: readonly JobSummary[]) => void) {
    const chosen = jobs.filter((job) => desk.chosen.has(job.id));
    const job = jobs[current()];
    const those = chosen.length > 0 ? chosen : job ? [job] : [];
    if (those.length === 0) return;
    work(those);
    desk.choose(new Set());
  }

  function choose() {
    const job = jobs[current()];
    if (!job) return;
    const next = new Set(desk.chosen);
    if (!next.delete(job.id)) next.add(job.id);
    desk.choose(next);
  }

  useKeys({
    j: () => step(1),
    k: () => step(-1),
    x: choose,
    e: () => act((those) => desk.toggle(those, "hidden")),
    s: () => act((those) => desk.toggle(those, "saved")),
    h: () => act(desk.snooze),
    z: desk.undo,
    escape: () => desk.choose(new Set()),
  });
  return { cursor, setCursor };
}

/** Nobody has focus, or a dialog that is about to close. */
function focusIsFree(): boolean {
  const { activeElement: focused, body } = document;
  return focused === null || focused === body || focused.closest('[role="dialog"]') !== null;
}
