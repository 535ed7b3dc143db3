/** What came and went, each with its sign and its word, never by colour alone. */
import { useTranslation } from "react-i18next";
import type { Transaction } from "@/client/types";
import { DateTime, Money } from "@/components/figures";
import { Day } from "./Day";
import classes from "./Work.module.css";

interface TransactionsProps {
  entries: readonly Transaction[];
  since: string | null;
}

export function Transactions({ entries, since }: TransactionsProps) {
  const { t } = useTranslation("work");
  return (
    <>
      <p className={classes.dim}>
        {t(entries.length === 0 ? "transactions.none" : "transactions.where")}{" "}
        {since ? (
          <>
            {t("readSince")} <Day day={since} />.
          </>
        ) : null}
      </p>
      {entries.length === 0 ? null : (
        <ul className={classes.rows}>
          {entries.map((entry) => (
            <li key={entry.id} className={classes.row}>
              <div className={classes.what}>
                <div className={classes.name}>{entry.description || entry.kind}</div>
                <div className={classes.facts}>
                  <DateTime at={entry.at} />
                  {entry.description ? <span>{entry.kind}</span> : null}
                  {entry.client ? <span>{entry.client}</span> : null}
                </div>
              </div>
              <Signed entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Signed({ entry }: { entry: Transaction }) {
  const { t } = useTranslation("work");
  const value = Number(entry.amount ?? 0);
  return (
    <span className={classes.amount}>
      {value === 0 ? null : (
        <span className={classes.sign}>
          {t(value > 0 ? "transactions.came" : "transactions.went")}
        </span>
      )}{" "}
      {value > 0 ? "+" : null}
      <Money amount={entry.amount} currency={entry.currency} />
    </span>
  );
}
