/** The filters as a form holds them: every value is what was typed, checked before it becomes an address. */
import {
  AMOUNTS,
  type AmountKey,
  COUNTS,
  type CountKey,
  type JobsAddress,
  readJobsAddress,
} from "./search";

export type FilterForm = Record<AmountKey | CountKey, string> & {
  category: string;
  job_type: string;
  experience: string[];
  verified_payment_only: boolean;
};

export type FilterErrors = Partial<Record<AmountKey | CountKey, "notNumber" | "belowMinimum">>;

const RANGES = [
  ["hourly_min", "hourly_max"],
  ["budget_min", "budget_max"],
] as const;

export function formOf(address: JobsAddress): FilterForm {
  const typed = (value: number | undefined) => (value === undefined ? "" : String(value));
  return {
    category: address.category ?? "",
    job_type: address.job_type ?? "",
    experience: address.experience?.split(".") ?? [],
    verified_payment_only: address.verified_payment_only ?? false,
    hourly_min: typed(address.hourly_min),
    hourly_max: typed(address.hourly_max),
    budget_min: typed(address.budget_min),
    budget_max: typed(address.budget_max),
    client_hires_min: typed(address.client_hires_min),
    proposals_max: typed(address.proposals_max),
    posted_within_hours: typed(address.posted_within_hours),
  };
}

/** A decimal comma is as good as a point. */
function plain(typed: string): string {
  return typed.trim().replace(",", ".");
}

export function errorsOf(form: FilterForm): FilterErrors {
  const errors: FilterErrors = {};
  for (const key of AMOUNTS)
    if (!/^(?:\d{1,8}(?:\.\d{1,2})?)?$/.test(plain(form[key]))) errors[key] = "notNumber";
  for (const key of COUNTS) if (!/^\d{0,5}$/.test(plain(form[key]))) errors[key] = "notNumber";
  for (const [low, high] of RANGES) {
    const both = form[low].trim() !== "" && form[high].trim() !== "";
    if (both && Number(plain(form[high])) < Number(plain(form[low])))
      errors[high] ??= "belowMinimum";
  }
  return errors;
}

/** A bound of the other kind of job is not in sight any more, so it does not count. */
function inSight(key: AmountKey | CountKey, type: string): boolean {
  if (type === "fixed") return !key.startsWith("hourly_");
  return type !== "hourly" || !key.startsWith("budget_");
}

/** The search with these filters; its words and order stay. */
export function addressOf(form: FilterForm, before: JobsAddress): JobsAddress {
  const keys = [...AMOUNTS, ...COUNTS].filter((key) => inSight(key, form.job_type));
  const amounts = Object.fromEntries(keys.map((key) => [key, plain(form[key])]));
  return readJobsAddress({
    ...amounts,
    category: form.category,
    job_type: form.job_type,
    experience: form.experience.join("."),
    verified_payment_only: form.verified_payment_only || undefined,
    query: before.query,
    sort: before.sort ?? "recency",
  });
}
