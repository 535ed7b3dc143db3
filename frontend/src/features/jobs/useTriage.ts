/** Marking jobs at once and taking it back: lists change first, the server follows, a refusal puts them back. */
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { JobMark, JobSummary } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { useProblemText } from "@/i18n/problemText";
import { asProblem } from "@/lib/problem";
import { useJobWords } from "./facts";
import { type MarkState, marksOf, putMarks, sendMarks } from "./marks";

interface Act {
  set: JobMark[];
  /** The marks before, once the server has answered; null when it refused. */
  before: Promise<JobMark[] | null>;
  hide: () => void;
}

const WORDS = { hidden: "done.hidden", saved: "done.saved", snoozed: "done.snoozed" } as const;

export interface Triage {
  /** `until` is for snoozed jobs alone; a null state takes the mark away. */
  mark: (jobs: readonly JobSummary[], state: MarkState, until?: string | null) => void;
  /** Takes back the latest marking that was not taken back yet. */
  undo: () => void;
}

export function useTriage(): Triage {
  const { t } = useJobWords();
  const problemText = useProblemText();
  const client = useQueryClient();
  const acts = useRef<Act[]>([]);

  async function keep(marks: JobMark[], otherwise: JobMark[]): Promise<JobMark[] | null> {
    putMarks(client, marks);
    try {
      const before = await sendMarks(marks);
      client.removeQueries({ queryKey: ["jobs", "seen"], type: "inactive" });
      void client.invalidateQueries({ queryKey: ["jobs", "counts"] });
      return before;
    } catch (error) {
      putMarks(client, otherwise);
      const { title, hint } = problemText(asProblem(error));
      notifications.show({ color: "red", role: "alert", title, message: hint ?? "" });
      return null;
    }
  }

  async function revert(act: Act) {
    acts.current = acts.current.filter((other) => other !== act);
    act.hide();
    const before = await act.before;
    if (before && before.length > 0) await keep(before, act.set);
  }

  function mark(jobs: readonly JobSummary[], state: MarkState, until: string | null = null) {
    if (jobs.length === 0) return;
    const set = jobs.map(({ id }) => ({ job_id: id, state, until }));
    const act: Act = { set, before: keep(set, marksOf(jobs)), hide: () => undefined };
    act.hide = showUndo({
      message: t(state ? WORDS[state] : "done.cleared", { count: jobs.length }),
      onUndo: () => void revert(act),
    });
    acts.current.push(act);
  }

  function undo() {
    const last = acts.current.at(-1);
    if (last) void revert(last);
  }

  return { mark, undo };
}
