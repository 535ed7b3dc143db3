/** How a search has done lately: how soon its jobs were seen and told, and whether its feed has gone silent. */
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Delay, SavedSearch } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { meterQuery } from "./requests";
import classes from "./Searches.module.css";

export function Meter({ search }: { search: SavedSearch }) {
  const { t } = useTranslation("searches");
  const { data: meter } = useQuery({ ...meterQuery(search.id), enabled: search.schedule !== null });
  if (!meter) return null;
  const { health } = meter;
  return (
    <>
      {health === "silent" || health === "late" || health === "failing" ? (
        <p className={classes.warn}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>
            {t(`health.${health}`, { count: meter.runs_without_new })}
            {health === "silent" && meter.last_new_at ? (
              <>
                {" "}
                {t("health.lastNew")} <RelativeTime at={meter.last_new_at} />.
              </>
            ) : null}
          </span>
        </p>
      ) : null}
      <dl className={classes.delays}>
        <DelayRow label={t("delay.seen")} delay={meter.published_to_seen} days={meter.days} />
        <DelayRow label={t("delay.told")} delay={meter.fetched_to_told} days={meter.days} />
      </dl>
    </>
  );
}

interface DelayRowProps {
  label: string;
  delay: Delay;
  days: number;
}

/** The usual delay, and that which one in twenty passes; never without how many it rests on. */
function DelayRow({ label, delay, days }: DelayRowProps) {
  const { t } = useTranslation("searches");
  const locale = useLocale();
  const time = useDuration();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {delay.p50 === null || delay.p95 === null
          ? t("delay.none")
          : t("delay.of", {
              count: delay.count,
              shown: formatNumber(delay.count, locale),
              usual: time(delay.p50),
              slow: time(delay.p95),
              days: formatNumber(days, locale),
            })}
      </dd>
    </div>
  );
}

const MINUTE = 60;
const HOUR = 3600;

/** Seconds as "40 sec", "12 min" or "3.5 hr", in the person's language. */
function useDuration(): (seconds: number) => string {
  const locale = useLocale();
  return (seconds) => {
    const [value, unit] =
      seconds < MINUTE
        ? [seconds, "second"]
        : seconds < 2 * HOUR
          ? [seconds / MINUTE, "minute"]
          : [seconds / HOUR, "hour"];
    return new Intl.NumberFormat(locale, {
      style: "unit",
      unit: String(unit),
      unitDisplay: "short",
      maximumFractionDigits: unit === "hour" ? 1 : 0,
    }).format(Number(value));
  };
}
