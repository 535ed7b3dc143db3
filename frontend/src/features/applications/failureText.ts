/** Why Upwork or the gate said no, in words; a reason we have no words for is told as it came. */
import type { TFunction } from "i18next";
import type { Application } from "@/client/types";

type Failure = NonNullable<Application["failure"]>;

/** The compiler asks for every code of the back end. */
const KNOWN: Record<Failure["code"], true> = {
  already_applied: true,
  budget_exhausted: true,
  connects_short: true,
  job_closed: true,
  not_at_upwork: true,
  not_sent: true,
  policy_unread: true,
  price_changed: true,
  questions_missing: true,
  scope_missing: true,
  upwork_busy: true,
  upwork_expired: true,
  upwork_key_refused: true,
  upwork_not_configured: true,
  upwork_not_connected: true,
  upwork_not_offered: true,
  upwork_refused: true,
  upwork_registration_refused: true,
  upwork_scope_missing: true,
  upwork_unreachable: true,
};

export function isFailureCode(code: string): code is Failure["code"] {
  return Object.hasOwn(KNOWN, code);
}

export function failureText(t: TFunction<"applications">, { code, title }: Failure): string {
  return t(`failed.${isFailureCode(code) ? code : "not_sent"}`, { title });
}
