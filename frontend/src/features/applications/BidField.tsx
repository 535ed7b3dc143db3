/** The bid as it is typed, with what the client named beside it. */
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { formatMoney } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { plainBid } from "./draftText";

interface BidFieldProps {
  application: Application;
  value: string;
  onChange: (bid: string) => void;
}

export function BidField({ application, value, onChange }: BidFieldProps) {
  const { t } = useTranslation("applications");
  const named = useNamed(application);
  const { currency, kind } = application.bid;
  return (
    <TextInput
      id="bid"
      label={t(`bid.label_${kind}`, { currency })}
      description={named}
      error={plainBid(value) === null ? t("bid.notAmount") : null}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maw={320}
    />
  );
}

/** What the client named, when the job's copy is still held. */
function useNamed(application: Application): string {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const { job } = application;
  const money = (amount: string) => formatMoney(amount, job?.currency ?? "USD", locale);
  if (!job) return t("bid.untold");
  if (job.job_type === "fixed") {
    return job.budget === null
      ? t("bid.untold")
      : t("bid.clientFixed", { amount: money(job.budget) });
  }
  const bounds = [job.hourly_min, job.hourly_max].filter((each) => each !== null).map(money);
  const amount = [...new Set(bounds)].join(" – ");
  return amount ? t("bid.clientHourly", { amount }) : t("bid.untold");
}
