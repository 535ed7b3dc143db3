/** A job search as it stands in the address: reading it, writing it, and asking the API with it. */
import type { JobSearch } from "@/client/types";

export const LEVELS = ["entry", "intermediate", "expert"] as const;
export type Level = (typeof LEVELS)[number];

export const AMOUNTS = ["hourly_min", "hourly_max", "budget_min", "budget_max"] as const;
export const COUNTS = ["client_hires_min", "proposals_max", "posted_within_hours"] as const;
export type AmountKey = (typeof AMOUNTS)[number];
export type CountKey = (typeof COUNTS)[number];

/** Amounts are numbers here, so that the address reads `hourly_min=30`; the API gets decimals as text. */
export interface JobsAddress extends Partial<Record<AmountKey | CountKey, number>> {
  query?: string;
  category?: string;
  job_type?: "hourly" | "fixed";
  /** Levels joined by a dot: "entry.expert". */
  experience?: string;
  verified_payment_only?: true;
  sort?: "recency" | "relevance";
}

const LONGEST_QUERY = 200;

function word(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return String(value).trim().slice(0, LONGEST_QUERY) || undefined;
}

function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((each) => each === value);
}

function amount(value: unknown): number | undefined {
  if (value === "" || value === null || value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0 || number > 10_000_000) return undefined;
  return Math.round(number * 100) / 100;
}

function count(value: unknown): number | undefined {
  const number = amount(value);
  return number === undefined || !Number.isInteger(number) ? undefined : number;
}

export function levelsOf(address: JobsAddress): Level[] {
  const named = address.experience?.split(".") ?? [];
  return LEVELS.filter((level) => named.includes(level));
}

export function withoutEmpty<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** Reads the search out of an address somebody may have typed: what makes no sense is left out. */
export function readJobsAddress(raw: Record<string, unknown>): JobsAddress {
  const levels = levelsOf({ experience: word(raw.experience) });
  return withoutEmpty<JobsAddress>({
    query: word(raw.query),
    category: word(raw.category),
    job_type: oneOf(raw.job_type, ["hourly", "fixed"]),
    experience: levels.join(".") || undefined,
    hourly_min: amount(raw.hourly_min),
    hourly_max: amount(raw.hourly_max),
    budget_min: amount(raw.budget_min),
    budget_max: amount(raw.budget_max),
    client_hires_min: count(raw.client_hires_min),
    proposals_max: count(raw.proposals_max),
    posted_within_hours: count(raw.posted_within_hours) || undefined,
    verified_payment_only: raw.verified_payment_only === true ? true : undefined,
    sort: oneOf(raw.sort, ["recency", "relevance"]),
  });
}

/** Whether the address asks for a search; a bare /jobs shows what was seen lately. */
export function isSearch(address: JobsAddress): boolean {
  return Object.keys(address).length > 0;
}

/** The filters in use, in the order they are shown; the words and the order of results are none. */
export function filtersOf(address: JobsAddress): (keyof JobsAddress)[] {
  const names: (keyof JobsAddress)[] = [
    "category",
    "job_type",
    "experience",
    ...AMOUNTS,
    "posted_within_hours",
    "verified_payment_only",
    "client_hires_min",
    "proposals_max",
  ];
  return names.filter((name) => address[name] !== undefined);
}

export function searchBody(address: JobsAddress): Omit<JobSearch, "cursor"> {
  const { experience, hourly_min, hourly_max, budget_min, budget_max, ...same } = address;
  const decimal = (value: number | undefined) => (value === undefined ? undefined : String(value));
  return withoutEmpty({
    ...same,
    query: address.query ?? "",
    verified_payment_only: address.verified_payment_only ?? false,
    experience: experience ? levelsOf(address) : undefined,
    hourly_min: decimal(hourly_min),
    hourly_max: decimal(hourly_max),
    budget_min: decimal(budget_min),
    budget_max: decimal(budget_max),
    sort: address.sort ?? "recency",
  });
}
