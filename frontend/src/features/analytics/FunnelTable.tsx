/** The funnel by group: a row a group, a column a step, each share with how many it rests on. */
import { useTranslation } from "react-i18next";
import type { Funnel, FunnelGroup, Share } from "@/client/types";
import { formatDateTime, formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Analytics.module.css";
import { Whisker } from "./FunnelBars";
import { STEPS, useShareText } from "./steps";

interface FunnelTableProps {
  groups: readonly FunnelGroup[];
  by: Funnel["by"];
}

/** Fewer than this tell nothing about which group does better. */
const ENOUGH = 30;

export function FunnelTable({ groups, by }: FunnelTableProps) {
  const { t } = useTranslation("analytics");
  const locale = useLocale();
  const name = useGroupName(by);
  const few = groups.some((group) => (group.steps.sent?.count ?? 0) < ENOUGH);
  return (
    <>
      {few ? (
        <p className={classes.dim}>{t("few", { enough: formatNumber(ENOUGH, locale) })}</p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard */}
      <section className={classes.scroll} aria-label={t("funnel.title")} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t(`by.${by}`)}</th>
              {STEPS.map((step) => (
                <th key={step} scope="col">
                  {t(`steps.${step}`)}
                </th>
              ))}
              <th scope="col">{t("figures.connects")}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key}>
                <th scope="row">{name(group)}</th>
                <td>{formatNumber(group.steps.sent?.count ?? 0, locale)}</td>
                {STEPS.slice(1).map((step) => (
                  <Cell key={step} share={group.steps[step] ?? null} />
                ))}
                <td>{formatNumber(group.connects, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Cell({ share }: { share: Share | null }) {
  const { t } = useTranslation("analytics");
  const text = useShareText();
  if (share === null) return <td className={classes.rest}>{t("untold")}</td>;
  const { rate, rest } = text(share);
  return (
    <td>
      <b>{rate}</b> <span className={classes.rest}>{rest}</span>
      <Whisker share={share} />
    </td>
  );
}

function useGroupName(by: Funnel["by"]): (group: FunnelGroup) => string {
  const { t } = useTranslation(["analytics", "fit"]);
  const locale = useLocale();
  return ({ key, label }) => {
    if (by === "tier") {
      return key === "strong" || key === "worth_a_look" || key === "hidden"
        ? t(`fit:tiers.${key}`)
        : t("groups.noTier");
    }
    if (by === "writer") return key === "" ? t("groups.self") : label || key;
    if (by === "search") return key === "" ? t("groups.noSearch") : label || t("groups.removed");
    if (by === "template") return key === "" ? t("groups.noTemplate") : label || key;
    if (by === "week") return t("groups.week", { date: weekText(key, label, locale) });
    return label || key;
  };
}

/** A week by its first day, where that is what names it. */
function weekText(key: string, label: string, locale: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(key) ? formatDateTime(key, locale, false) : label || key;
}
