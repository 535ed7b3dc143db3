/** Contracts, running ones first, to be read; the work itself goes on at Upwork. */
import { useTranslation } from "react-i18next";
import type { Contract } from "@/client/types";
import { DateTime } from "@/components/figures";
import classes from "./Work.module.css";

export function Contracts({ contracts }: { contracts: readonly Contract[] }) {
  const { t } = useTranslation("work");
  return (
    <>
      <p className={classes.dim}>{t("contracts.where")}</p>
      <ul className={classes.rows}>
        {contracts.map((contract) => (
          <li key={contract.id} className={classes.row}>
            <div className={classes.what}>
              <div className={classes.name}>{contract.title}</div>
              <div className={classes.facts}>
                <span>{t(`contractStates.${contract.state}`)}</span>
                {contract.client ? <span>{contract.client}</span> : null}
                {contract.started_at ? (
                  <span>
                    {t("contracts.from")} <DateTime at={contract.started_at} withTime={false} />
                  </span>
                ) : null}
                {contract.ended_at ? (
                  <span>
                    {t("contracts.to")} <DateTime at={contract.ended_at} withTime={false} />
                  </span>
                ) : null}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
