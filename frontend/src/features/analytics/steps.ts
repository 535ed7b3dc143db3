/** The steps of the funnel, and how their shares are written. */
import { useTranslation } from "react-i18next";
import type { Share } from "@/client/types";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";

export const STEPS = ["sent", "viewed", "interviewing", "offered", "hired"] as const;
export type Step = (typeof STEPS)[number];

/** "12% (3 of 25; 4.2–30%)": never a share without what it rests on. */
export function useShareText() {
  const { t } = useTranslation("analytics");
  const locale = useLocale();
  const share = (value: number) =>
    new Intl.NumberFormat(locale, {
      style: "percent",
      maximumFractionDigits: value < 0.1 ? 1 : 0,
    }).format(value);
  return ({ count, of, rate, low, high }: Share) => {
    if (rate === null || low === null || high === null) return { rate: t("noRate"), rest: "" };
    const rest = t("rest", {
      count: formatNumber(count, locale),
      of: formatNumber(of, locale),
      low: share(low),
      high: share(high),
    });
    return { rate: share(rate), rest };
  };
}
