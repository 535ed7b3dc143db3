/** Which part of the security log is read: as the address says it, and as the server is asked for it. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { LogKind, LogOutcome } from "@/client/types";
import { api, call } from "@/lib/api";

const PAGE = 25;

export const KINDS = [
  "sign_in",
  "factors",
  "account",
  "sessions",
  "tokens",
  "upwork",
  "administration",
] as const satisfies readonly LogKind[];

export const OUTCOMES = ["done", "refused", "detected"] as const satisfies readonly LogOutcome[];

export type LogForm = "csv" | "json";

/** Days as a date field writes them ("2026-11-30"), where the person is; both are within the part. */
export interface LogAddress {
  kind?: LogKind;
  outcome?: LogOutcome;
  from?: string;
  to?: string;
}

function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !/^2[01]\d\d-\d\d-\d\d$/.test(text)) return false;
  return !Number.isNaN(new Date(`${text}T00:00:00Z`).getTime());
}

export function readLogAddress(raw: Record<string, unknown>): LogAddress {
  const kind = KINDS.find((one) => one === raw.kind);
  const outcome = OUTCOMES.find((one) => one === raw.outcome);
  return {
    ...(kind && { kind }),
    ...(outcome && { outcome }),
    ...(isDay(raw.from) && { from: raw.from }),
    ...(isDay(raw.to) && { to: raw.to }),
  };
}

/** Midnight at the beginning of a day, or of the one after it. */
function midnight(day: string, after: 0 | 1): string {
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + after);
  return at.toISOString();
}

export function askedFor({ kind, outcome, from, to }: LogAddress) {
  return {
    ...(kind && { kind }),
    ...(outcome && { outcome }),
    ...(from && { since: midnight(from, 0) }),
    ...(to && { until: midnight(to, 1) }),
  };
}

export function logQuery(address: LogAddress) {
  return infiniteQueryOptions({
    queryKey: ["security", "log", address],
    queryFn: ({ signal, pageParam }) => {
      const cursor = pageParam ? { cursor: pageParam } : {};
      const query = { ...askedFor(address), limit: PAGE, ...cursor };
      return call(api.GET("/security/logs", { params: { query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** The whole part as a file; asks for a step-up. */
export function exportLog(address: LogAddress, form: LogForm): Promise<string> {
  const query = { ...askedFor(address), format: form };
  return call(api.GET("/security/logs/export", { params: { query }, parseAs: "text" }));
}
