/** What the addresses of administration may say: the state of alerts, the filters of the log. */
import type { AlertState } from "@/client/types";
import type { AuditAddress } from "./queries";

export const ALERT_STATES = ["open", "acknowledged", "resolved"] as const satisfies AlertState[];

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const EVENT = /^[a-z_]+:[a-z_]+:[a-z_]+$/;

export function isId(text: unknown): text is string {
  return typeof text === "string" && ID.test(text);
}

export function readAlertsAddress(raw: Record<string, unknown>): { state?: AlertState } {
  const state = ALERT_STATES.find((one) => one === raw.state);
  return state && state !== "open" ? { state } : {};
}

export function readAuditAddress({ about, event }: Record<string, unknown>): AuditAddress {
  return {
    ...(isId(about) && { about: about.toLowerCase() }),
    ...(typeof event === "string" && EVENT.test(event) && { event }),
  };
}
