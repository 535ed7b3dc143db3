/** The rules as the page holds them while the person moves them, and what is kept of them. */
import type { FitRules, FitRulesBody, FitSignal } from "@/client/types";

export const SIGNALS: readonly FitSignal[] = [
  "skills",
  "title",
  "kind",
  "services",
  "text",
  "not_offered",
  "words",
  "budget",
  "level",
  "duration",
  "client",
  "competition",
  "age",
  "language",
  "location",
  "hours",
];
/** Heavier than a sensible rule needs; the server takes up to 100. */
export const HEAVIEST = 40;

export interface RulesForm {
  weights: Record<string, number>;
  strong_from: number;
  worth_from: number;
  wanted_words: string[];
  excluded_words: string[];
  levels: FitRules["levels"];
  lowest_budget: string;
}

export function formOf(rules: FitRules): RulesForm {
  return {
    weights: rules.weights,
    strong_from: rules.strong_from,
    worth_from: rules.worth_from,
    wanted_words: rules.wanted_words,
    excluded_words: rules.excluded_words,
    levels: rules.levels,
    lowest_budget: rules.lowest_budget?.replace(/\.00$/, "") ?? "",
  };
}

function plainAmount(typed: string): string {
  return typed.replace(/\s/g, "").replace(",", ".");
}

export function isAmount(typed: string): boolean {
  const amount = plainAmount(typed);
  return amount === "" || (/^\d{1,7}(?:\.\d{1,2})?$/.test(amount) && Number(amount) <= 1_000_000);
}

/** What is tried and kept; an amount that makes no sense is left out until it does. */
export function bodyOf(form: RulesForm): FitRulesBody {
  const amount = plainAmount(form.lowest_budget);
  return {
    ...form,
    lowest_budget: amount !== "" && isAmount(amount) ? amount : null,
  };
}

export function isSame(one: RulesForm, other: RulesForm): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(form: RulesForm) {
  const body = bodyOf(form);
  return {
    ...body,
    lowest_budget: body.lowest_budget === null ? null : Number(body.lowest_budget),
    weights: SIGNALS.map((signal) => form.weights[signal] ?? 0),
    levels: [...form.levels].sort(),
    strong_from: form.strong_from,
  };
}
