/** Upwork's durations in the page's language; a label we have no words for is shown as Upwork writes it. */
import { useTranslation } from "react-i18next";
import { DURATIONS } from "@/lib/jobSearch";

export function useDurationWord(): (label: string) => string {
  const { t } = useTranslation("plan");
  return (label) => {
    const key = DURATIONS[label as keyof typeof DURATIONS];
    return key ? t(`durations.${key}`) : label;
  };
}
