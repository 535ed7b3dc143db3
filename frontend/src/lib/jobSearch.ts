/** A job search as it stands in the address: reading it, writing it, and asking the API with it. */

export const LEVELS = ["entry", "intermediate", "expert"] as const;
export type Level = (typeof LEVELS)[number];
export const VIEWS = ["saved", "snoozed", "hidden", "all"] as const;
export type View = "inbox" | (typeof VIEWS)[number];
export const TIERS = ["strong", "worth_a_look", "hidden"] as const;
export type Tier = (typeof TIERS)[number];

/** Upwork's own labels, and the names of our words for them. */
export const DURATIONS = {
  "Less than 1 month": "week",
  "1 to 3 months": "month",
  "3 to 6 months": "quarter",
  "More than 6 months": "semester",
} as const;
export const WORKLOADS = {
  "30+ hrs/week": "full",
  "Less than 30 hrs/week": "part",
  "As needed": "asNeeded",
} as const;
export const POST_LANGUAGES = ["en", "uk", "de", "es", "fr", "other"] as const;

export const AMOUNTS = [
  "hourly_min",
  "hourly_max",
  "budget_min",
  "budget_max",
  "client_spent_min",
] as const;
export const COUNTS = [
  "client_hires_min",
  "proposals_max",
  "posted_within_hours",
  "client_hire_rate_min",
] as const;
/** Lists are applied on our side, as are the flags but the verified payment and clients of one's own. */
export const LISTS = [
  "skills",
  "countries",
  "countries_not",
  "languages",
  "durations",
  "workloads",
] as const;
export const FLAGS = [
  "verified_payment_only",
  "title_only",
  "real_budget_only",
  "no_location_lock",
  "previous_clients",
] as const;
export const QUESTIONS = ["with", "without"] as const;
/** Filters on a value that a posting may not tell. */
export const MAY_BE_MISSING = [
  "skills",
  "countries",
  "countries_not",
  "client_spent_min",
  "client_rating_min",
  "client_hire_rate_min",
  "durations",
  "workloads",
  "real_budget_only",
  "questions",
  "previous_clients",
] as const;

export type AmountKey = (typeof AMOUNTS)[number];
export type CountKey = (typeof COUNTS)[number];
export type ListKey = (typeof LISTS)[number];
export type FlagKey = (typeof FLAGS)[number];
export type MissingKey = (typeof MAY_BE_MISSING)[number];

/**
 * Amounts are numbers here, so that the address reads `hourly_min=30`; the API gets decimals as
 * text. `client_hire_rate_min` is in percent. `view` and `tier` choose among what is already here.
 */
export interface JobsAddress
  extends Partial<Record<AmountKey | CountKey, number>>,
    Partial<Record<ListKey, string[]>>,
    Partial<Record<FlagKey, true>> {
  query?: string;
  expression?: string;
  category?: string;
  job_type?: "hourly" | "fixed";
  /** Levels joined by a dot: "entry.expert". */
  experience?: string;
  client_rating_min?: number;
  questions?: (typeof QUESTIONS)[number];
  /** Filters that leave out a posting which does not tell the value; the others keep it. */
  leave_out?: MissingKey[];
  sort?: "recency" | "relevance";
  view?: (typeof VIEWS)[number];
  tier?: Tier;
  /** The order of what is already here; without it the newest come first. */
  by?: "fit";
  /** The id of the saved search that these criteria came from, and may go back into. */
  saved?: string;
  /** The filters stand open, for the criteria to be changed. */
  edit?: true;
}

const LONGEST_QUERY = 200;
const LONGEST_EXPRESSION = 500;
const MOST_IN_LIST = 60;

function word(value: unknown, most = LONGEST_QUERY): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return String(value).trim().slice(0, most) || undefined;
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

function atMost(number: number | undefined, most: number): number | undefined {
  return number === undefined || number > most ? undefined : number;
}

/** A list may stand in the address as one word. */
function words(value: unknown): string[] | undefined {
  const all = Array.isArray(value) ? value : [value];
  const found = all.flatMap((each) => word(each, 80) ?? []);
  return found.length > 0 ? [...new Set(found)].slice(0, MOST_IN_LIST) : undefined;
}

function each<const K extends string, V>(keys: readonly K[], read: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<K, V>;
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
  const levels = levelsOf(withoutEmpty<JobsAddress>({ experience: word(raw.experience) }));
  const named = words(raw.leave_out) ?? [];
  const left = MAY_BE_MISSING.filter((name) => named.includes(name));
  return withoutEmpty<JobsAddress>({
    query: word(raw.query),
    expression: word(raw.expression, LONGEST_EXPRESSION),
    category: word(raw.category),
    job_type: oneOf(raw.job_type, ["hourly", "fixed"]),
    experience: levels.join(".") || undefined,
    ...each(AMOUNTS, (key) => amount(raw[key])),
    client_hires_min: count(raw.client_hires_min),
    proposals_max: count(raw.proposals_max),
    posted_within_hours: count(raw.posted_within_hours) || undefined,
    client_hire_rate_min: atMost(count(raw.client_hire_rate_min), 100),
    client_rating_min: atMost(amount(raw.client_rating_min), 5),
    ...each(LISTS, (key) => words(raw[key])),
    ...each(FLAGS, (key) => (raw[key] === true ? true : undefined)),
    questions: oneOf(raw.questions, QUESTIONS),
    leave_out: left.length > 0 ? left : undefined,
    sort: oneOf(raw.sort, ["recency", "relevance"]),
    view: oneOf(raw.view, VIEWS),
    tier: oneOf(raw.tier, TIERS),
    by: oneOf(raw.by, ["fit"]),
    saved: word(raw.saved, 40),
    edit: raw.edit === true ? true : undefined,
  });
}

/** Whether the address asks for a search; a bare /jobs shows what was seen lately. */
export function isSearch(address: JobsAddress): boolean {
  const { view: _view, tier: _tier, by: _by, saved: _saved, edit: _edit, ...asked } = address;
  return Object.keys(asked).length > 0;
}

/** The filters in use, in the order they are shown; words, order and views of results are none. */
export function filtersOf(address: JobsAddress): (keyof JobsAddress)[] {
  const names: (keyof JobsAddress)[] = [
    "expression",
    "title_only",
    "category",
    "skills",
    "job_type",
    "experience",
    ...AMOUNTS.slice(0, 4),
    "real_budget_only",
    "durations",
    "workloads",
    "posted_within_hours",
    "proposals_max",
    "questions",
    "languages",
    "previous_clients",
    "verified_payment_only",
    "client_hires_min",
    "client_hire_rate_min",
    "client_spent_min",
    "client_rating_min",
    "countries",
    "countries_not",
    "no_location_lock",
  ];
  return names.filter((name) => address[name] !== undefined);
}
