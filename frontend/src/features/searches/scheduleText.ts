/** A schedule in words: how often, in which hours, on which days. */
import { useTranslation } from "react-i18next";
import type { SearchSchedule } from "@/client/types";
import { useLocale } from "@/lib/hooks/useLocale";

/** A Monday, from which the names of the days are counted. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Short names of the days, Monday first. */
export function useDayNames(): string[] {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  return DAYS.map((day) => format.format(MONDAY + (day - 1) * DAY_MS));
}

export function useScheduleText(): (schedule: SearchSchedule) => string {
  const { t } = useTranslation("searches");
  const names = useDayNames();
  return ({ minutes, start, until, days = [...DAYS], time_zone }) => {
    const often =
      minutes % 60 === 0
        ? t("schedule.hours", { count: minutes / 60 })
        : t("schedule.minutes", { count: minutes });
    const when = start === until % 24 ? t("schedule.wholeDay") : `${start}:00–${until}:00`;
    const on =
      days.length === DAYS.length
        ? t("schedule.everyDay")
        : days.map((day) => names[day - 1]).join(", ");
    return `${often}, ${when}, ${on} (${time_zone})`;
  };
}
