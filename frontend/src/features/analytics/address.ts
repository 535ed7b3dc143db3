/** The address of analytics: over how many days, and grouped by what. */

export const RANGES = [30, 90, 365] as const;
export const GROUPINGS = ["search", "template", "writer", "tier", "week"] as const;
const USUAL = 90;

export interface AnalyticsAddress {
  days?: number;
  by?: (typeof GROUPINGS)[number];
}

export function readAnalyticsAddress(raw: Record<string, unknown>): AnalyticsAddress {
  const days = RANGES.find((each) => each === Number(raw.days));
  const by = GROUPINGS.find((each) => each === raw.by);
  return { ...(days && days !== USUAL ? { days } : {}), ...(by ? { by } : {}) };
}

export function daysOf({ days }: AnalyticsAddress): number {
  return days ?? USUAL;
}
