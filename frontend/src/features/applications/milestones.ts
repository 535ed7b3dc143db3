/** Milestones as they are typed, and their way to and from the API. */
import type { ApplicationWrite, PlanMilestone } from "@/client/types";
import { cents, plainAmount } from "./amounts";

export interface MilestoneText {
  /** Tells the rows of the list apart; it is kept nowhere. */
  key: string;
  description: string;
  /** As typed; see plainAmount. */
  amount: string;
  /** A calendar day, "" for none. */
  due: string;
}

export const MOST_MILESTONES = 20;
export const DESCRIPTION_LIMIT = 500;

let made = 0;

export function newMilestone(): MilestoneText {
  made += 1;
  return { key: `new-${made}`, description: "", amount: "", due: "" };
}

export function milestonesOf(kept: readonly PlanMilestone[]): MilestoneText[] {
  return kept.map(({ description, amount, due }) => ({
    ...newMilestone(),
    description,
    amount: amount ?? "",
    due: due ?? "",
  }));
}

export function writeMilestones(
  written: readonly MilestoneText[],
): NonNullable<ApplicationWrite["milestones"]> {
  return written.map(({ description, amount, due }) => ({
    description,
    amount: plainAmount(amount) || null,
    due: due || null,
  }));
}

export function sameMilestones(
  one: readonly MilestoneText[],
  other: readonly MilestoneText[],
): boolean {
  return JSON.stringify(writeMilestones(one)) === JSON.stringify(writeMilestones(other));
}

/** How much of the bid the milestones share out, in cents, and how much of it is left (below zero: too much). */
export function shared(milestones: readonly MilestoneText[], bid: string) {
  const sum = milestones.reduce((total, { amount }) => total + cents(amount), 0);
  return { sum, left: cents(bid) - sum };
}
