/** The filters as a form holds them: every value is what was typed, checked before it becomes an address. */
import {
  AMOUNTS,
  type AmountKey,
  COUNTS,
  type CountKey,
  FLAGS,
  type FlagKey,
  type JobsAddress,
  LISTS,
  type ListKey,
  type MissingKey,
  readJobsAddress,
} from "@/lib/jobSearch";

export type FigureKey = AmountKey | CountKey | "client_rating_min";
const FIGURES: readonly FigureKey[] = [...AMOUNTS, ...COUNTS, "client_rating_min"];

export type FilterForm = Record<FigureKey, string> &
  Record<ListKey, string[]> &
  Record<FlagKey, boolean> & {
    expression: string;
    category: string;
    job_type: string;
    questions: string;
    experience: string[];
    leave_out: MissingKey[];
  };

export type FilterErrors = Partial<
  Record<FigureKey | "expression", "notNumber" | "belowMinimum" | "tooMuch" | "brackets">
>;

const RANGES = [
  ["hourly_min", "hourly_max"],
  ["budget_min", "budget_max"],
] as const;
const MOST = { client_hire_rate_min: 100, client_rating_min: 5 } as const;

function each<K extends string, V>(keys: readonly K[], read: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<K, V>;
}

export function formOf(address: JobsAddress): FilterForm {
  const typed = (value: number | undefined) => (value === undefined ? "" : String(value));
  return {
    expression: address.expression ?? "",
    category: address.category ?? "",
    job_type: address.job_type ?? "",
    questions: address.questions ?? "",
    experience: address.experience?.split(".") ?? [],
    leave_out: address.leave_out ?? [],
    ...each(FIGURES, (key) => typed(address[key])),
    ...each(LISTS, (key) => address[key] ?? []),
    ...each(FLAGS, (key) => address[key] ?? false),
  };
}

/** A decimal comma is as good as a point. */
function plain(typed: string): string {
  return typed.trim().replace(",", ".");
}

/** Every bracket and quotation mark has its other half. */
function isBalanced(expression: string): boolean {
  let depth = 0;
  for (const sign of expression.replace(/"[^"]*"/g, "")) {
    if (sign === '"') return false;
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

export function errorsOf(form: FilterForm): FilterErrors {
  const errors: FilterErrors = {};
  for (const key of [...AMOUNTS, "client_rating_min"] as const)
    if (!/^(?:\d{1,8}(?:\.\d{1,2})?)?$/.test(plain(form[key]))) errors[key] = "notNumber";
  for (const key of COUNTS) if (!/^\d{0,5}$/.test(plain(form[key]))) errors[key] = "notNumber";
  for (const [key, most] of Object.entries(MOST) as [keyof typeof MOST, number][])
    if (Number(plain(form[key])) > most) errors[key] ??= "tooMuch";
  for (const [low, high] of RANGES) {
    const both = form[low].trim() !== "" && form[high].trim() !== "";
    if (both && Number(plain(form[high])) < Number(plain(form[low])))
      errors[high] ??= "belowMinimum";
  }
  if (!isBalanced(form.expression)) errors.expression = "brackets";
  return errors;
}

/** A bound of the other kind of job is not in sight any more, so it does not count. */
function inSight(key: FigureKey, type: string): boolean {
  if (type === "fixed") return !key.startsWith("hourly_");
  return type !== "hourly" || !key.startsWith("budget_");
}

/** The search with these filters; its words, order and view stay. */
export function addressOf(form: FilterForm, before: JobsAddress): JobsAddress {
  const figures = FIGURES.filter((key) => inSight(key, form.job_type));
  return readJobsAddress({
    ...Object.fromEntries(figures.map((key) => [key, plain(form[key])])),
    ...each(LISTS, (key) => form[key]),
    ...each(FLAGS, (key) => form[key] || undefined),
    expression: form.expression,
    category: form.category,
    job_type: form.job_type,
    questions: form.questions,
    experience: form.experience.join("."),
    leave_out: form.leave_out,
    query: before.query,
    sort: before.sort ?? "recency",
    tier: before.tier,
    saved: before.saved,
  });
}
