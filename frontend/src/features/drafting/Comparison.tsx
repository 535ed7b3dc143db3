/** How often letters of each template were answered: with its n, its interval, and when nothing may be said. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { TemplateComparison, TemplateRate } from "@/client/types";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { formatNumber, formatPercent } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Comparison.module.css";
import { Section } from "./Section";
import { comparisonQuery } from "./textRequests";

export function Comparison() {
  const { t } = useTranslation("drafting");
  const query = useQuery(comparisonQuery);
  return (
    <Section title={t("rates.title")} text={t("rates.text")}>
      <ListStates query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(known) =>
          known.items.length === 0 ? (
            <p className={classes.verdict}>{t("rates.empty")}</p>
          ) : (
            <Rates comparison={known} />
          )
        }
      </ListStates>
    </Section>
  );
}

function Rates({ comparison }: { comparison: TemplateComparison }) {
  const { t } = useTranslation("drafting");
  const locale = useLocale();
  const { items, verdict, best_id, needed, unknown_outcomes: unknown } = comparison;
  const best = items.find(({ template_id }) => template_id === best_id)?.name ?? "";
  return (
    <>
      <p className={classes.verdict} role="note">
        {t(`rates.verdicts.${verdict}`, {
          name: best,
          needed: formatNumber(needed, locale),
        })}
      </p>
      <ul className={classes.rates}>
        {items.map((rate) => (
          <Rate key={rate.template_id} rate={rate} />
        ))}
      </ul>
      {unknown > 0 ? (
        <p className={classes.unknown}>
          {t("rates.unknown", { count: unknown, shown: formatNumber(unknown, locale) })}
        </p>
      ) : null}
    </>
  );
}

function Rate({ rate }: { rate: TemplateRate }) {
  const { t } = useTranslation("drafting");
  const locale = useLocale();
  const percent = (share: number) => formatPercent(share, locale);
  return (
    <li className={classes.rate}>
      <div className={classes.name}>{rate.name}</div>
      <div className={classes.words}>
        {rate.rate === null
          ? t("rates.unsent")
          : t("rates.row", {
              answered: formatNumber(rate.answered, locale),
              sent: formatNumber(rate.sent, locale),
              rate: percent(rate.rate),
              low: percent(rate.low),
              high: percent(rate.high),
            })}
      </div>
      {rate.rate === null ? null : <Whisker rate={rate.rate} low={rate.low} high={rate.high} />}
    </li>
  );
}

/** The rate as a dot and its 95 % interval as a line, from 0 to 100 %; the words beside it say the same. */
function Whisker({ rate, low, high }: { rate: number; low: number; high: number }) {
  const at = (share: number) => `${(share * 100).toFixed(1)}%`;
  return (
    <svg className={classes.whisker} aria-hidden="true">
      <line className={classes.axis} x1="0" x2="100%" y1="6" y2="6" />
      <line className={classes.interval} x1={at(low)} x2={at(high)} y1="6" y2="6" />
      <circle className={classes.dot} cx={at(rate)} cy="6" r="4" />
    </svg>
  );
}
