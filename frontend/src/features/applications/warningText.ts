/** A warning's code and detail as a sentence; a code we have no words for shows what the server told. */
import { useTranslation } from "react-i18next";
import type { DraftWarning } from "@/client/types";

const KNOWN = [
  "cliche",
  "letter_short",
  "letter_long",
  "promise",
  "unsupported_number",
  "unsupported_claim",
  "trap_word",
  "injection_removed",
  "wrong_language",
  "not_offered",
  "placeholder",
  "contact_details",
  "repeated_sentence",
] as const;

function isKnown(code: string): code is (typeof KNOWN)[number] {
  return KNOWN.some((each) => each === code);
}

export function useWarningText(): (warning: DraftWarning) => string {
  const { t, i18n } = useTranslation("applications");
  return ({ code, detail }) => {
    if (!isKnown(code)) return detail || t("warnings.other");
    if (code === "letter_short" || code === "letter_long") {
      return t(`warnings.${code}`, { count: Number(detail) || 0 });
    }
    if (code !== "wrong_language") return t(`warnings.${code}`, { detail });
    const names = new Intl.DisplayNames(i18n.language, { type: "language" });
    return t("warnings.wrong_language", { detail: names.of(detail) ?? detail });
  };
}
