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

interface Caller {
  resolve: (outcome: Outcome) => void;
  reject: (reason: unknown) => void;
}

interface Waiting {
  question: Question;
  callers: readonly Caller[];
}

/** Questions wait in line, and calls with the same purpose share one. */
export class StepUps {
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
    return new Promise((resolve, reject) => {
      const caller = { resolve, reject };
      if (this.line.some(({ question }) => question.purpose === purpose)) {
        this.line = this.line.map((one) =>
          one.question.purpose === purpose ? { ...one, callers: [...one.callers, caller] } : one,
        );
      } else {
        this.set([...this.line, { question: { purpose }, callers: [caller] }]);
      }
    });
  }

  /** Answers the question in view; the next one comes into view. */
  settle(outcome: "proven" | "cancelled"): void {
    for (const { resolve } of this.take()) resolve(outcome);
  }

  fail(reason: unknown): void {
    for (const { reject } of this.take()) reject(reason);
  }

  /** Nobody is left to be asked. */
  cancelAll(): void {
    while (this.line.length > 0) this.settle("cancelled");
  }

  private take(): readonly Caller[] {
    const [first, ...rest] = this.line;
    if (first) this.set(rest);
    return first?.callers ?? [];
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
