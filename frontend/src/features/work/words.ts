/** Upwork's own words for the state of an offer in the person's language; one we do not know is shown as it came. */
import type { TFunction } from "i18next";

const STATES = {
  active: "offerStates.active",
  awaiting_your_acceptance: "offerStates.active",
  contract_started: "offerStates.accepted",
  pending: "offerStates.pending",
  accepted: "offerStates.accepted",
  changes_requested: "offerStates.changes",
  declined: "offerStates.declined",
  expired: "offerStates.expired",
  withdrawn: "offerStates.withdrawn",
  cancelled: "offerStates.withdrawn",
} as const;

export function stateText(t: TFunction<"work">, state: string): string {
  const key = STATES[state.toLowerCase() as keyof typeof STATES];
  return key ? t(key) : state;
}
