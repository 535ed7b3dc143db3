/** The times of a thread: a line for each day, and the hour beside a message. */
import { formatDateTime } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Thread.module.css";

export function Day({ at }: { at: string }) {
  const locale = useLocale();
  const words = new Intl.DateTimeFormat(locale, { dateStyle: "full" }).format(new Date(at));
  return (
    <li className={classes.day}>
      <time dateTime={at}>{words}</time>
    </li>
  );
}

export function Hour({ at }: { at: string }) {
  const locale = useLocale();
  const words = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date(at));
  return (
    <time dateTime={at} title={formatDateTime(at, locale)}>
      {words}
    </time>
  );
}
