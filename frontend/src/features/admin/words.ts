/** Words for what the server names by codes: roles, kinds of factor and of alert, events, changes. */
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import i18next from "@/i18n";

type AnyT = (key: string, options?: Record<string, unknown>) => string;

/** The words of a code; a code newer than the words is shown as it is. */
function worded(t: TFunction, key: string, code: string): string {
  return i18next.exists(key) ? (t as AnyT)(key) : code;
}

function eventKey(event: string): string {
  return `events:${event.replaceAll(":", "_")}`;
}

export function useCodeWords() {
  const { t } = useTranslation(["admin", "factors", "events"]);
  const any = t as unknown as TFunction;
  return {
    roles: (roles: string[]) =>
      roles.map((role) => worded(any, `admin:roles.${role}`, role)).join(", "),
    factors: (kinds: string[]) =>
      [...new Set(kinds)].map((kind) => worded(any, `factors:kinds.${kind}`, kind)).join(", "),
    alert: (kind: string) => worded(any, `admin:kinds.${kind}`, kind),
    alertHint: (kind: string) => worded(any, `admin:kinds.${kind}_hint`, ""),
    event: (event: string) => worded(any, eventKey(event), event),
    state: (state: string) =>
      worded(any, `admin:status.${state}`, worded(any, `admin:alerts.states.${state}`, state)),
    change: (name: string) => worded(any, `admin:changes.${name}`, name),
  };
}
