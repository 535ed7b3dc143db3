/** Why Upwork or the gate said no, in words; a reason we have no words for is told as it came. */
import type { TFunction } from "i18next";

const KNOWN = [
  "already_applied",
  "connects_short",
  "job_closed",
  "questions_missing",
  "scope_missing",
  "upwork_not_connected",
  "upwork_expired",
  "upwork_unreachable",
  "upwork_busy",
  "budget_exhausted",
  "upwork_refused",
  "not_found_at_upwork",
] as const;

export function failureText(
  t: TFunction<"applications">,
  { code, title }: { code: string; title: string },
): string {
  const known = KNOWN.find((each) => each === code);
  if (!known) return title || t("failed.title");
  return t(`failed.${known}`, { title });
}
