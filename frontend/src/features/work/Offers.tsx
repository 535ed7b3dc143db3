/** Offers, to be read; accepting one is done on Upwork's own page and nowhere else. */
import { useTranslation } from "react-i18next";
import type { Offer } from "@/client/types";
import { Money } from "@/components/figures";
import { UpworkLink } from "@/components/UpworkLink";
import classes from "./Work.module.css";
import { stateText } from "./words";

export function Offers({ offers }: { offers: readonly Offer[] }) {
  const { t } = useTranslation("work");
  return (
    <>
      <p className={classes.dim}>{t("offers.where")}</p>
      <ul className={classes.rows}>
        {offers.map((offer) => (
          <li key={offer.id} className={classes.row}>
            <div className={classes.what}>
              <div className={classes.name}>{offer.title}</div>
              <div className={classes.facts}>
                <span>{stateText(t, offer.state)}</span>
                <span>
                  <Money amount={offer.amount} currency={offer.currency} />
                  {offer.job_type ? ` ${t(`offers.${offer.job_type}`)}` : null}
                </span>
                {offer.client ? <span>{offer.client}</span> : null}
              </div>
            </div>
            <UpworkLink href={offer.upwork_url} />
          </li>
        ))}
      </ul>
    </>
  );
}
