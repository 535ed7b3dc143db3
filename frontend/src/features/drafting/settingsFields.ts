/** The settings of models as their form holds them: what is wrong with them, and what is sent. */
import type { ModelSettings, ModelSettingsWrite } from "@/client/types";
import { priceOf } from "./serverFields";

export interface SettingsFields extends Record<string, unknown> {
  use_installation: boolean;
  /** Empty for no cap. */
  tokens_per_day: string;
  dollars_per_day: string;
  log_days: string;
}

const LONGEST_DAYS = 365;

export function settingsFieldsOf(models: ModelSettings): SettingsFields {
  const { tokens_per_day: tokens, dollars_per_day: dollars } = models;
  return {
    use_installation: models.use_installation,
    tokens_per_day: tokens === null ? "" : String(tokens),
    dollars_per_day: dollars === null ? "" : String(Number(dollars)),
    log_days: String(models.log_days),
  };
}

/** A typed whole number; null for nothing typed, undefined when it is none. */
function wholeOf(typed: string, most: number): number | null | undefined {
  const digits = typed.replace(/[\s,.]/g, "");
  if (digits === "") return null;
  const value = Number(digits);
  return /^\d+$/.test(digits) && value <= most ? value : undefined;
}

export type SettingsError = "tokens" | "dollars" | "days";

export function settingsErrors(fields: SettingsFields): Partial<Record<string, SettingsError>> {
  const days = wholeOf(fields.log_days, LONGEST_DAYS);
  const found: Record<string, SettingsError | undefined> = {
    tokens_per_day: wholeOf(fields.tokens_per_day, 1e9) === undefined ? "tokens" : undefined,
    dollars_per_day: priceOf(fields.dollars_per_day) === null ? "dollars" : undefined,
    log_days: days === undefined || days === null ? "days" : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, error]) => error));
}

/** The manner of own letters is kept apart and stays as it is. */
export function bodyOfSettings(fields: SettingsFields, known: ModelSettings): ModelSettingsWrite {
  return {
    version: known.version,
    use_installation: fields.use_installation,
    use_own_style: known.use_own_style,
    tokens_per_day: wholeOf(fields.tokens_per_day, 1e9) ?? null,
    dollars_per_day: fields.dollars_per_day.trim() ? priceOf(fields.dollars_per_day) : null,
    log_days: wholeOf(fields.log_days, LONGEST_DAYS) ?? 0,
  };
}
