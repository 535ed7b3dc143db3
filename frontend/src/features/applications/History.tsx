/** Who did what to an application, and when; the last first. */
import { useTranslation } from "react-i18next";
import type { Application, ApplicationState } from "@/client/types";
import { DateTime } from "@/components/figures";
import classes from "./ApplicationView.module.css";

const EVENTS = {
  "application:create:done": "created",
  "application:edit:done": "edited",
  "application:compose:done": "composed",
  "application:preview:done": "previewed",
  "application:confirm:done": "confirmed",
  "application:undo:done": "undone",
  "application:send:started": "sending",
  "application:send:accepted": "accepted",
  "application:send:refused": "refused",
  "application:send:lost": "lost",
  "application:lookup:found": "found",
  "application:lookup:missed": "missed",
  "application:lookup:absent": "absent",
  "application:lookup:failed": "lookupFailed",
} as const;

const UPWORK = "application:upwork:";

export function History({ application }: { application: Application }) {
  const { t } = useTranslation("applications");
  const word = useEventWord();
  const events = [...application.history].reverse();
  if (events.length === 0) return null;
  return (
    <section className={classes.history}>
      <h2>{t("history.title")}</h2>
      <ol>
        {events.map(({ at, event, detail }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events may share a moment and a name
          <li key={`${at}-${event}-${place}`} title={detail ?? undefined}>
            <span>{word(event)}</span>
            <DateTime at={at} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function useEventWord(): (event: string) => string {
  const { t } = useTranslation("applications");
  return (event) => {
    if (event.startsWith(UPWORK)) {
      const state = event.slice(UPWORK.length) as ApplicationState;
      return t("history.upwork", { state: t(`states.${state}`) });
    }
    const key = EVENTS[event as keyof typeof EVENTS];
    return key ? t(`history.${key}`) : event;
  };
}
