/** How far the portfolio carries a letter, said quietly: counts and what they are enough for. */
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PortfolioItem } from "@/client/types";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Profile.module.css";

const ENOUGH_ITEMS = 2;
const ENOUGH_FACTS = 6;

export type Reach = "nothing" | "noFacts" | "some" | "enough";

export function countFacts(items: readonly PortfolioItem[]): number {
  return items.reduce((sum, { facts }) => sum + facts.length, 0);
}

export function reachOf(items: readonly PortfolioItem[]): Reach {
  if (items.length === 0) return "nothing";
  const facts = countFacts(items);
  if (facts === 0) return "noFacts";
  return items.length >= ENOUGH_ITEMS && facts >= ENOUGH_FACTS ? "enough" : "some";
}

export function useReachText(items: readonly PortfolioItem[]): string {
  const { t } = useTranslation("profile");
  const locale = useLocale();
  const reach = reachOf(items);
  if (reach === "nothing") return t("reach.nothing");
  const facts = countFacts(items);
  return t(`reach.${reach}`, {
    items: t("reach.items", { count: items.length, shown: formatNumber(items.length, locale) }),
    facts: t("reach.facts", { count: facts, shown: formatNumber(facts, locale) }),
  });
}

export function PortfolioProgress({ items }: { items: readonly PortfolioItem[] }) {
  const text = useReachText(items);
  const isEnough = reachOf(items) === "enough";
  const Icon = isEnough ? IconCircleCheck : IconCircleDashed;
  return (
    <p className={classes.reach} data-enough={isEnough || undefined}>
      <Icon size={18} aria-hidden />
      <span>{text}</span>
    </p>
  );
}
