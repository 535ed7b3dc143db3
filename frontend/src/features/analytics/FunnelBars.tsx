/** The funnel of all applications: a bar a step with its interval as a whisker, each with its figures beside it. */
import { useTranslation } from "react-i18next";
import type { FunnelGroup, Share } from "@/client/types";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Analytics.module.css";
import { STEPS, type Step, useShareText } from "./steps";

export function FunnelBars({ group }: { group: FunnelGroup }) {
  return (
    <>
      <ul className={classes.bars}>
        {STEPS.map((step) => (
          <Bar key={step} step={step} share={group.steps[step] ?? null} />
        ))}
      </ul>
      <OtherFigures group={group} />
    </>
  );
}

function Bar({ step, share }: { step: Step; share: Share | null }) {
  const { t } = useTranslation("analytics");
  const text = useShareText();
  const locale = useLocale();
  if (share === null) {
    return (
      <li>
        <span>{t(`steps.${step}`)}</span>
        <span className={classes.dim}>{t("untold")}</span>
      </li>
    );
  }
  const { rate, rest } = text(share);
  return (
    <li>
      <span>{t(`steps.${step}`)}</span>
      {step === "sent" ? (
        <b className="tabular">{formatNumber(share.count, locale)}</b>
      ) : (
        <span className="tabular">
          <b>{rate}</b> <span className={classes.rest}>{rest}</span>
        </span>
      )}
      <Whisker share={share} />
    </li>
  );
}

/** The share as a bar, and the thin line between which the true one lies. */
export function Whisker({ share: { rate, low, high } }: { share: Share }) {
  if (rate === null || low === null || high === null) return null;
  return (
    <svg className={classes.whisker} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
      <rect x="0" y="2" width={rate * 100} height="8" />
      <line x1={low * 100} x2={high * 100} y1="6" y2="6" />
    </svg>
  );
}

function OtherFigures({ group }: { group: FunnelGroup }) {
  const { t } = useTranslation("analytics");
  const { t: common } = useTranslation();
  const locale = useLocale();
  const number = (value: number | null) =>
    value === null ? common("unknown") : formatNumber(Math.round(value), locale);
  const lead = group.minutes_to_send;
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t("figures.minutes_to_send")}</dt>
        <dd>{lead === null ? common("unknown") : t("figures.minutes", { shown: number(lead) })}</dd>
      </div>
      <div>
        <dt>{t("figures.proposals_at_send")}</dt>
        <dd>{number(group.proposals_at_send)}</dd>
      </div>
      <div>
        <dt>{t("figures.connects")}</dt>
        <dd>{number(group.connects)}</dd>
      </div>
    </dl>
  );
}
