/** Events of everybody as a table that folds into rows on a phone: what, to whom, by whom, from where. */
import { Code, VisuallyHidden } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AuditEntry } from "@/client/types";
import { DateTime } from "@/components/figures";
import classes from "./Audit.module.css";
import { ChangeText } from "./ChangeText";
import { PersonName } from "./PersonName";
import table from "./table.module.css";
import { useCodeWords } from "./words";

/** Outcomes somebody should look at twice. */
const NOTABLE = new Set(["failed", "refused", "detected", "repeated", "locked"]);

export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const { t } = useTranslation("admin");
  return (
    <table className={table.table}>
      <VisuallyHidden component="caption">{t("audit.table")}</VisuallyHidden>
      <thead>
        <tr>
          <th scope="col">{t("audit.time")}</th>
          <th scope="col">{t("audit.event")}</th>
          <th scope="col">{t("audit.about")}</th>
          <th scope="col">{t("audit.by")}</th>
          <th scope="col">{t("audit.change")}</th>
          <th scope="col">{t("audit.where")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  return (
    <tr>
      <td className={table.when}>
        <DateTime at={entry.at} />
      </td>
      <td className={`${table.head} ${classes.first}`}>
        <EventName entry={entry} />
      </td>
      <td>
        <Account entry={entry} />
      </td>
      <td>{entry.actor_id ? <Actor id={entry.actor_id} /> : null}</td>
      <td>{entry.change ? <ChangeText change={entry.change} /> : null}</td>
      <td className={table.dim}>
        {[entry.address, entry.device].filter(Boolean).join(" · ")}
        {entry.request_id ? <Code className={classes.request}>{entry.request_id}</Code> : null}
      </td>
    </tr>
  );
}

function EventName({ entry }: { entry: AuditEntry }) {
  const words = useCodeWords();
  const notable = NOTABLE.has(entry.outcome);
  return (
    <>
      <span className={classes.name} data-notable={notable || undefined}>
        {notable ? <IconAlertCircle size={16} aria-hidden /> : null}
        {words.event(entry.event)}
      </span>
      <Code className={classes.tag}>{entry.event}</Code>
    </>
  );
}

function Account({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation("admin");
  return (
    <>
      <span className={table.label}>{t("audit.about")}: </span>
      {entry.user_id ? <PersonName id={entry.user_id} /> : t("audit.nobody")}
    </>
  );
}

/** Only a hand that is known is named: whoever guesses at an account is not its owner. */
function Actor({ id }: { id: string }) {
  const { t } = useTranslation("admin");
  return (
    <>
      <span className={table.label}>{t("audit.by")}: </span>
      <PersonName id={id} />
    </>
  );
}
