/** What a person edits in a draft, and its way to and from the API. No saving happens here. */
import type { Application, ApplicationWrite, PlanDuration } from "@/client/types";
import { plainAmount } from "./amounts";
import { type MilestoneText, milestonesOf, sameMilestones, writeMilestones } from "./milestones";

export interface DraftText {
  letter: string;
  /** By the question's position. */
  answers: Readonly<Record<number, string>>;
  /** As typed; see plainBid. */
  bid: string;
  duration: PlanDuration | null;
  milestones: readonly MilestoneText[];
}

export const LETTER_LIMIT = 5_000;
export const ANSWER_LIMIT = 2_000;

export function textOf(application: Application): DraftText {
  return {
    letter: application.letter,
    answers: Object.fromEntries(application.answers.map(({ position, text }) => [position, text])),
    bid: application.bid.amount ?? "",
    duration: application.duration,
    milestones: milestonesOf(application.milestones),
  };
}

/** An amount that cannot be read is not sent: the one known before stays until it can. */
export function writeOf(text: DraftText, base: Application): ApplicationWrite {
  const bid = plainAmount(text.bid);
  return {
    version: base.version,
    letter: text.letter,
    answers: base.answers.map(({ position }) => ({ position, text: text.answers[position] ?? "" })),
    bid: { amount: bid === null ? base.bid.amount : bid || null },
    duration: text.duration,
    milestones: writeMilestones(text.milestones),
  };
}

export function sameText(one: DraftText, other: DraftText): boolean {
  const positions = new Set(
    [...Object.keys(one.answers), ...Object.keys(other.answers)].map(Number),
  );
  return (
    one.letter === other.letter &&
    Number(plainAmount(one.bid) ?? Number.NaN) === Number(plainAmount(other.bid) ?? Number.NaN) &&
    one.duration?.id === other.duration?.id &&
    sameMilestones(one.milestones, other.milestones) &&
    [...positions].every((at) => (one.answers[at] ?? "") === (other.answers[at] ?? ""))
  );
}

/** Words as a reader counts them, in any language; the server counts the same (`count_words`). */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[.,+#/&'’-]+[\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** A composed draft leaves "[your answer: …]" where only the person can answer. */
const ONLY_A_MARK = /^\[[^\]]*\]$/;

export function answersLeft(application: Application, text: DraftText): number {
  return application.answers.filter(({ position }) => {
    const answer = text.answers[position]?.trim() ?? "";
    return answer === "" || ONLY_A_MARK.test(answer);
  }).length;
}
