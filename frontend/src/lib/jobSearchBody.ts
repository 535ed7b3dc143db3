/** The search of an address as the API wants it, and back. What may stand in an address is in jobSearch. */
import type { JobSearch } from "@/client/types";
import {
  type JobsAddress,
  LISTS,
  levelsOf,
  MAY_BE_MISSING,
  readJobsAddress,
  withoutEmpty,
} from "./jobSearch";

type SearchBody = Omit<JobSearch, "cursor">;
type FiltersBody = NonNullable<JobSearch["filters"]>;

function decimal(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** The filters Upwork's search does not know; undefined when none is set. */
function filtersBody(address: JobsAddress): FiltersBody | undefined {
  const left = address.leave_out ?? [];
  const rate = address.client_hire_rate_min;
  const set = withoutEmpty<Partial<FiltersBody>>({
    expression: address.expression,
    title_only: address.title_only,
    real_budget_only: address.real_budget_only,
    no_location_lock: address.no_location_lock,
    questions: address.questions,
    previous_clients: address.previous_clients,
    client_spent_min: decimal(address.client_spent_min),
    client_rating_min: address.client_rating_min,
    client_hire_rate_min: rate === undefined ? undefined : rate / 100,
    ...Object.fromEntries(LISTS.map((name) => [name, address[name]])),
  });
  if (Object.keys(set).length === 0) return undefined;
  return {
    expression: "",
    title_only: false,
    real_budget_only: false,
    no_location_lock: false,
    previous_clients: false,
    keep_missing: MAY_BE_MISSING.filter((name) => !left.includes(name)),
    ...set,
  };
}

export function searchBody(address: JobsAddress): SearchBody {
  return withoutEmpty<SearchBody>({
    query: address.query ?? "",
    category: address.category,
    job_type: address.job_type,
    experience: address.experience ? levelsOf(address) : undefined,
    hourly_min: decimal(address.hourly_min),
    hourly_max: decimal(address.hourly_max),
    budget_min: decimal(address.budget_min),
    budget_max: decimal(address.budget_max),
    verified_payment_only: address.verified_payment_only ?? false,
    client_hires_min: address.client_hires_min,
    proposals_max: address.proposals_max,
    posted_within_hours: address.posted_within_hours,
    sort: address.sort ?? "recency",
    filters: filtersBody(address),
  });
}

/** What a search says of a filter that it does not use, or that came later than the search, means nothing. */
function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The address of a search that was kept; always a search, so that opening it asks Upwork. */
export function addressOfBody(search: SearchBody): JobsAddress {
  const { filters, experience, ...plain } = search;
  const rate = filters?.client_hire_rate_min;
  const kept = filters?.keep_missing;
  const left = MAY_BE_MISSING.filter(
    (name) => kept && isSet(filters?.[name]) && !kept.includes(name),
  );
  return readJobsAddress({
    ...filters,
    ...plain,
    experience: experience?.join("."),
    client_hire_rate_min: rate === null || rate === undefined ? undefined : Math.round(rate * 100),
    leave_out: left,
  });
}

/** By which the pages of a search are held, so that a run elsewhere can be shown without asking twice. */
export function searchKey(address: JobsAddress) {
  return ["jobs", "search", searchBody(address)] as const;
}
