/** Upwork's own words for the state of an offer in the person's language; one we do not know is shown as it came. */
import type { TFunction } from "i18next";

const STATES = {
  active: "offerStates.active",
  pending: "offerStates.pending",
  accepted: "offerStates.accepted",
  declined: "offerStates.declined",
  expired: "offerStates.expired",
  withdrawn: "offerStates.withdrawn",
  cancelled: "offerStates.withdrawn",
} as const;

export function stateText(t: TFunction<"work">, state: string): string {
  const key = STATES[state.toLowerCase() as keyof typeof STATES];
  return key ? t(key) : state;
}
