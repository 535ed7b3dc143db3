/** The bid as it is typed, with what it rests on. */
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { formatMoney } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { profileQuery } from "@/lib/queries";
import { plainAmount } from "./amounts";

interface BidFieldProps {
  application: Application;
  value: string;
  onChange: (bid: string) => void;
}

export function BidField({ application, value, onChange }: BidFieldProps) {
  const { t } = useTranslation("applications");
  const grounds = [useNamed(application), useOwnRate(application), useBeyond(application, value)];
  const { currency, kind } = application.bid;
  return (
    <TextInput
      id="bid"
      label={t(`bid.label_${kind}`, { currency })}
      description={grounds.filter(Boolean).join(" ")}
      error={plainAmount(value) === null ? t("bid.notAmount") : null}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maw={420}
    />
  );
}

/** The bounds the client named, the lowest first; none where nothing was named or the copy is gone. */
function boundsOf({ job }: Application): string[] {
  if (!job) return [];
  const named = job.job_type === "fixed" ? [job.budget] : [job.hourly_min, job.hourly_max];
  return named.filter((each) => each !== null);
}

/** What the client named, when the job's copy is still held. */
function useNamed(application: Application): string {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const { job } = application;
  const told = boundsOf(application).map((each) =>
    formatMoney(each, job?.currency ?? "USD", locale),
  );
  const amount = [...new Set(told)].join(" – ");
  if (!amount) return t("bid.untold");
  return t(job?.job_type === "fixed" ? "bid.clientFixed" : "bid.clientHourly", { amount });
}

/** Where an hourly bid comes from. */
function useOwnRate({ bid }: Application): string | null {
  const { t } = useTranslation("writing");
  const locale = useLocale();
  const { data } = useQuery(profileQuery);
  if (bid.kind !== "hourly" || !data?.hourly_rate) return null;
  return t("ground.own", { amount: formatMoney(data.hourly_rate, data.currency, locale) });
}

/** Whether the bid lies outside of what the client named. */
function useBeyond(application: Application, value: string): string | null {
  const { t } = useTranslation("writing");
  const bid = Number(plainAmount(value));
  const bounds = boundsOf(application).map(Number);
  if (!bid || bounds.length === 0) return null;
  if (bid > Math.max(...bounds)) return t("ground.above");
  return bounds.length > 1 && bid < Math.min(...bounds) ? t("ground.below") : null;
}
