/** What sending costs, as far as it is known: the bid, the Connects, the person's own cap. */
import { useTranslation } from "react-i18next";
import type { Preview } from "@/client/types";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { BidText } from "./BidText";
import { Facts } from "./Facts";
import classes from "./Preview.module.css";
import { useDurationWord } from "./useDurationWord";

export function PreviewFacts({ preview }: { preview: Preview }) {
  const { t } = useTranslation(["applications", "plan"]);
  const locale = useLocale();
  const word = useDurationWord();
  const { connects, caps, disclosure, organization_name: name } = preview;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      <Facts
        rows={[
          [t("bid.title"), <BidText key="bid" bid={preview.bid} />],
          [t("plan:duration"), preview.duration ? word(preview.duration.label) : t("plan:unsaid")],
          [
            t("preview.price"),
            connects.price === null ? t("preview.priceUntold") : number(connects.price),
          ],
          [
            t("preview.balance"),
            connects.balance === null ? t("preview.balanceUntold") : number(connects.balance),
          ],
          [
            t("preview.cap"),
            t("preview.capOf", { sent: number(caps.sent_today), cap: number(caps.per_day) }),
          ],
          ...(name ? [[t("preview.name"), name] as const] : []),
          [t("preview.disclosure"), disclosure ?? t("preview.noDisclosure")],
        ]}
      />
      {connects.price_note === "not_told_by_api" ? (
        <p className={classes.dim}>{t("preview.priceNote")}</p>
      ) : null}
    </>
  );
}
