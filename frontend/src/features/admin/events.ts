/** The kinds of event the log can be narrowed to, by the words there are for them. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import i18next from "@/i18n";

/** Words are keyed with underscores; a verb and an outcome are one word each, a noun may be several. */
const KEY = /^(\w+)_([a-z]+)_([a-z]+)$/;

export function useEventChoices(): { value: string; label: string }[] {
  const { i18n } = useTranslation("events");
  return useMemo(() => {
    const words = i18next.getResourceBundle(i18n.language, "events") as
      | Record<string, string>
      | undefined;
    return Object.entries(words ?? {})
      .map(([key, label]) => ({ value: key.replace(KEY, "$1:$2:$3"), label }))
      .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  }, [i18n.language]);
}
