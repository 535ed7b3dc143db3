/** The security log: narrowed, newest first, more on request; a table that folds into rows on a phone. */
import { Button, Code } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SecurityLogEntry } from "@/client/types";
import { DateTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LogFilters } from "./LogFilters";
import { type LogAddress, logQuery } from "./logSearch";
import classes from "./SecurityLog.module.css";

/** Outcomes a person should look at twice. */
const NOTABLE = new Set(["failed", "refused", "detected", "repeated", "locked", "limited"]);

interface SecurityLogProps {
  address: LogAddress;
  onChange: (address: LogAddress) => void;
}

export function SecurityLog({ address, onChange }: SecurityLogProps) {
  const { t } = useTranslation(["security", "common"]);
  const log = useInfiniteQuery(logQuery(address));
  const isNarrowed = Object.keys(address).length > 0;
  const whole = (
    <Button variant="default" onClick={() => onChange({})}>
      {t("security:log.whole")}
    </Button>
  );
  return (
    <>
      <LogFilters address={address} onChange={onChange} />
      <ListStates
        query={log}
        isEmpty={(data) => data.pages[0]?.items.length === 0}
        empty={
          isNarrowed
            ? { text: t("security:log.nothing"), action: whole }
            : { text: t("security:log.empty") }
        }
        skeleton={<RowsSkeleton rows={8} />}
      >
        {(data) => (
          <>
            <LogTable entries={data.pages.flatMap((page) => page.items)} />
            {log.hasNextPage ? (
              <div>
                <Button
                  variant="default"
                  loading={log.isFetchingNextPage}
                  onClick={() => void log.fetchNextPage()}
                >
                  {t("common:actions.more")}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </ListStates>
    </>
  );
}

function LogTable({ entries }: { entries: SecurityLogEntry[] }) {
  const { t } = useTranslation("security");
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("log.time")}</th>
          <th scope="col">{t("log.event")}</th>
          <th scope="col">{t("log.device")}</th>
          <th scope="col">{t("log.address")}</th>
          <th scope="col">{t("log.request")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <LogRow key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function LogRow({ entry }: { entry: SecurityLogEntry }) {
  return (
    <tr>
      <td className={classes.time}>
        <DateTime at={entry.at} />
      </td>
      <td className={classes.event}>
        <EventName entry={entry} />
      </td>
      <td className={classes.where}>{entry.device}</td>
      <td className={classes.where}>{entry.address}</td>
      <td className={classes.request}>
        {entry.request_id ? <Code>{entry.request_id}</Code> : null}
      </td>
    </tr>
  );
}

function EventName({ entry }: { entry: SecurityLogEntry }) {
  const { t, i18n } = useTranslation("events");
  const key = entry.event.replaceAll(":", "_");
  // An event newer than these words is shown by its own name.
  const words = i18n.exists(key, { ns: "events" })
    ? (t as (key: string) => string)(key)
    : entry.event;
  const notable = NOTABLE.has(entry.outcome);
  return (
    <span className={classes.name} data-notable={notable || undefined}>
      {notable ? <IconAlertCircle size={16} aria-hidden /> : null}
      {words}
    </span>
  );
}
