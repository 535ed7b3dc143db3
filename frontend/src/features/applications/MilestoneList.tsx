/** The milestones of an application, read only: what is done, by when, for how much. */
import { useTranslation } from "react-i18next";
import type { PlanMilestone } from "@/client/types";
import { DateTime, Money } from "@/components/figures";
import classes from "./Plan.module.css";

interface MilestoneListProps {
  milestones: readonly PlanMilestone[];
  currency: string;
}

export function MilestoneList({ milestones, currency }: MilestoneListProps) {
  const { t } = useTranslation("plan");
  const rows = milestones.map((one, place) => ({ ...one, key: `${place}-${one.description}` }));
  return (
    <ol className={classes.parts}>
      {rows.map(({ key, description, amount, due }) => (
        <li key={key}>
          <span>
            {description}
            {due ? (
              <span className={classes.due}>
                {/* Noon of the reader's own clock: a calendar day is the same day everywhere. */}
                {t("dueOn")} <DateTime at={`${due}T12:00:00`} withTime={false} />
              </span>
            ) : null}
          </span>
          <span className={classes.amount}>
            <Money amount={amount ?? null} currency={currency} />
          </span>
        </li>
      ))}
    </ol>
  );
}
