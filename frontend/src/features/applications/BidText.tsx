/** A bid in words: "$40 an hour", "$500 in all", or that there is none yet. */
import { useTranslation } from "react-i18next";
import type { Bid } from "@/client/types";
import { formatMoney } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";

export function BidText({ bid }: { bid: Bid }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  if (bid.amount === null) return <>{t("bid.none")}</>;
  return (
    <span className="tabular">
      {t(`bid.${bid.kind}`, { amount: formatMoney(bid.amount, bid.currency, locale) })}
    </span>
  );
}
