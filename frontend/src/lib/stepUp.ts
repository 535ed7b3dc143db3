/**
 * Proving again that it is you, asked by the server in the middle of a call. Callers need to do nothing:
 *   `await call(api.POST("/security/erase"))`  refused with `step_up_required`, it opens the one dialog
 *   and is repeated by itself after the proof; closing the dialog throws an ApiProblem `step_up_cancelled`,
 *   which ProblemNotice and useProblemForm pass over in silence (elsewhere: `isQuiet(error)`).
 */
import { useSyncExternalStore } from "react";

export interface Question {
  /** What the proof is for, in the server's words, e.g. "factors". */
  purpose: string;
}

/** "unasked": nothing here can show the dialog, so the refusal stands. */
export type Outcome = "proven" | "cancelled" | "unasked";

interface Waiting {
  question: Question;
  outcome: Promise<Outcome>;
  settle: (outcome: Outcome) => void;
  fail: (reason: unknown) => void;
}

/** Questions wait in line, and calls with the same purpose share one. */
class StepUps {
  private line: readonly Waiting[] = [];
  private readonly listeners = new Set<() => void>();

  readonly current = (): Question | null => this.line[0]?.question ?? null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks the person. @throws what `fail` was given when the dialog could not be shown. */
  prove(purpose: string): Promise<Outcome> {
    if (this.listeners.size === 0) return Promise.resolve("unasked");
    const same = this.line.find(({ question }) => question.purpose === purpose);
    if (same) return same.outcome;
    let answers: Pick<Waiting, "settle" | "fail"> = {
      settle: () => undefined,
      fail: () => undefined,
    };
    const outcome = new Promise<Outcome>((settle, fail) => {
      answers = { settle, fail };
    });
    this.set([...this.line, { question: { purpose }, outcome, ...answers }]);
    return outcome;
  }

  /** Answers the question in view; the next one comes into view. */
  settle(outcome: "proven" | "cancelled"): void {
    this.take()?.settle(outcome);
  }

  fail(reason: unknown): void {
    this.take()?.fail(reason);
  }

  /** Nobody is left to be asked. */
  cancelAll(): void {
    const waiting = this.line;
    this.set([]);
    for (const one of waiting) one.settle("cancelled");
  }

  private take(): Waiting | undefined {
    const [first, ...rest] = this.line;
    if (first) this.set(rest);
    return first;
  }

  private set(line: readonly Waiting[]): void {
    this.line = line;
    for (const listener of this.listeners) listener();
  }
}

export const stepUps = new StepUps();

/** The question to be shown now, or null. */
export function useStepUpQuestion(): Question | null {
  return useSyncExternalStore(stepUps.subscribe, stepUps.current);
}
