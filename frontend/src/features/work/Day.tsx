/** A day of Upwork's calendar, which is UTC's: shown as that day wherever the person is. */
import { useLocale } from "@/lib/hooks/useLocale";

export function Day({ day }: { day: string }) {
  const locale = useLocale();
  const shown = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return <time dateTime={day}>{shown.format(new Date(`${day}T00:00:00Z`))}</time>;
}
