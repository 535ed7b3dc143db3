/** The language in use, as an Intl locale; re-renders when it changes. */
import { useTranslation } from "react-i18next";
import type { Locale } from "@/client/types";

export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return i18n.language === "uk" ? "uk" : "en";
}
