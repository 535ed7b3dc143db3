/** Who did what to an application, and when, in plain words; the last first. Identifiers stay folded away. */
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Application, ApplicationState } from "@/client/types";
import { DateTime } from "@/components/figures";
import classes from "./ApplicationView.module.css";
import { failureText, isFailureCode } from "./failureText";
import { useMadeBy } from "./useMadeBy";

type HistoryEntry = Application["history"][number];

const EVENTS = {
  "application:create:done": "created",
  "application:edit:done": "edited",
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
  "application:withdraw:done": "withdrawn",
  "application:terms:changed": "termsChanged",
} as const;

const UPWORK = "application:upwork:";
const COMPOSED = /^composed by (.+)$/;
const MODEL = "model:";

export function History({ application }: { application: Application }) {
  const { t } = useTranslation("applications");
  const madeBy = useMadeBy();
  const events = folded(application.history).reverse();
  const technical = events.filter(({ detail }) => detail !== null && !isTold(detail));
  if (events.length === 0) return null;
  return (
    <section className={classes.history}>
      <h2>{t("history.title")}</h2>
      <ol>
        {events.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events may share a moment and a name
          <li key={`${entry.at}-${entry.event}-${place}`}>
            <span>{wordsOf(entry, t, madeBy)}</span>
            <DateTime at={entry.at} />
          </li>
        ))}
      </ol>
      {technical.length > 0 ? (
        <details className={classes.technical}>
          <summary>{t("history.technical")}</summary>
          <dl>
            {technical.map(({ at, event, detail }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two events may share a moment and a name
              <div key={`${at}-${event}-${place}`}>
                <dt>
                  <DateTime at={at} /> {event}
                </dt>
                <dd>{detail}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </section>
  );
}

/** A draft saves itself many times while it is written; one line with the last time tells as much. */
function folded(history: readonly HistoryEntry[]): HistoryEntry[] {
  return history.filter((entry, place) => {
    const next = history[place + 1];
    return next?.event !== entry.event || next.detail !== entry.detail;
  });
}

/** Whether the words of the row already say all that the detail says. */
function isTold(detail: string): boolean {
  return COMPOSED.test(detail) || isFailureCode(detail);
}

function wordsOf(
  { event, detail, actor }: HistoryEntry,
  t: TFunction<"applications">,
  madeBy: (by: string) => string,
): string {
  if (event.startsWith(UPWORK)) {
    const state = event.slice(UPWORK.length) as ApplicationState;
    return t("history.upwork", { state: t(`states.${state}`) });
  }
  const by = COMPOSED.exec(detail ?? "")?.[1];
  if (by === "composer") return t("history.composed");
  if (by?.startsWith(MODEL)) return t("history.composedByModel", { model: by.slice(MODEL.length) });
  if (by) return madeBy(by);
  const key = EVENTS[event as keyof typeof EVENTS];
  if (key === undefined) return t("history.other");
  if (key === "termsChanged" && actor === "upwork") return t("history.termsChangedThere");
  if (detail === null || !isFailureCode(detail)) return t(`history.${key}`);
  return `${t(`history.${key}`)}. ${failureText(t, { code: detail, title: "" })}`;
}
