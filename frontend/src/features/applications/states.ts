/** The states of an application: their groups on the list, what may be done in them, how often to look. */
import type { ApplicationState } from "@/client/types";

export const GROUPS = {
  drafts: ["failed", "draft"],
  sending: ["queued", "sending", "checking"],
  client: ["offered", "interviewing", "viewed", "sent"],
  closed: ["hired", "declined", "withdrawn", "archived"],
} as const satisfies Record<string, readonly ApplicationState[]>;

export type Group = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as Group[];

export interface ApplicationsAddress {
  group?: Group;
}

export function readApplicationsAddress(raw: Record<string, unknown>): ApplicationsAddress {
  const group = GROUP_NAMES.find((name) => name === raw.group);
  return group ? { group } : {};
}

export function countOf(counts: Record<string, number>, group?: Group): number {
  const states = group ? GROUPS[group] : Object.keys(counts);
  return states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** A failed one is a draft again: nothing was sent, and the letter is kept. */
export function isEditable(state: ApplicationState): boolean {
  return state === "draft" || state === "failed";
}

export function isOnTheWay(state: ApplicationState): boolean {
  return state === "queued" || state === "sending" || state === "checking";
}

const SOON = 2_000;
const LATER = 30_000;

/** Milliseconds until the next look while the page is open; a draft changes only by its own page. */
export function pollAfter(state: ApplicationState | undefined): number | false {
  if (state === undefined || isEditable(state)) return false;
  return isOnTheWay(state) ? SOON : LATER;
}
