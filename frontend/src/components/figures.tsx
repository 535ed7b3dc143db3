/** Money and times as the person's language writes them; an absent value is said, not blank. */
import { useTranslation } from "react-i18next";
import { formatDateTime, formatMoney, formatRelative } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { useNow } from "@/lib/hooks/useNow";

function Unknown() {
  const { t } = useTranslation();
  return <>{t("unknown")}</>;
}

/** `amount` is a decimal string as the API sends it. */
export function Money({ amount, currency }: { amount: string | null; currency: string }) {
  const locale = useLocale();
  if (amount === null) return <Unknown />;
  return <span className="tabular">{formatMoney(amount, currency, locale)}</span>;
}

export function DateTime({ at, withTime = true }: { at: string | null; withTime?: boolean }) {
  const locale = useLocale();
  if (at === null) return <Unknown />;
  return <time dateTime={at}>{formatDateTime(at, locale, withTime)}</time>;
}

/** "5 minutes ago", with the exact time on hover. */
export function RelativeTime({ at }: { at: string | null }) {
  const locale = useLocale();
  const now = useNow(30_000);
  if (at === null) return <Unknown />;
  return (
    <time dateTime={at} title={formatDateTime(at, locale)}>
      {formatRelative(at, locale, now)}
    </time>
  );
}
