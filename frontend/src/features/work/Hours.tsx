/** Hours by week and contract, with each day and its memo underneath. */
import { useTranslation } from "react-i18next";
import type { WorkedDay } from "@/client/types";
import { Money } from "@/components/figures";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { Day } from "./Day";
import classes from "./Work.module.css";
import { type ContractWeek, weeksOf } from "./weeks";

const CENTS = 100;

export function Hours({ days, since }: { days: readonly WorkedDay[]; since: string | null }) {
  const { t } = useTranslation("work");
  return (
    <>
      <p className={classes.dim}>
        {t(days.length === 0 ? "hours.none" : "hours.where")}{" "}
        {since ? (
          <>
            {t("readSince")} <Day day={since} />.
          </>
        ) : null}
      </p>
      {weeksOf(days).map((week) => (
        <div key={week.begins} className={classes.week}>
          <h3 className={classes.line}>
            <span>
              {t("hours.week")} <Day day={week.begins} />
            </span>
            <Sum hours={week.hours} amount={week.amount} />
          </h3>
          <ul className={classes.rows}>
            {week.contracts.map((contract) => (
              <li key={contract.id} className={classes.row}>
                <Contract contract={contract} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Contract({ contract }: { contract: ContractWeek }) {
  const { t } = useTranslation("work");
  return (
    <details className={classes.what}>
      <summary>
        <span className={classes.name}>{contract.title || t("untitled")}</span>
        <Sum hours={contract.hours} amount={contract.amount} />
      </summary>
      <ul className={classes.days}>
        {contract.days.map((day) => (
          <li key={day.day} className={classes.facts}>
            <Day day={day.day} />
            <Sum hours={Number(day.hours ?? 0)} amount={Number(day.amount ?? 0)} />
            {day.memo ? <span>{day.memo}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Upwork's amounts of hours are US dollars; sums are rounded to the cent. */
function Sum({ hours, amount }: { hours: number; amount: number }) {
  const { t } = useTranslation("work");
  const locale = useLocale();
  const cents = Math.round(amount * CENTS);
  return (
    <span className="tabular">
      {t("hours.count", { shown: formatNumber(Math.round(hours * CENTS) / CENTS, locale) })}
      {cents > 0 ? (
        <>
          {" · "}
          <Money amount={String(cents / CENTS)} currency="USD" />
        </>
      ) : null}
    </span>
  );
}
