/** A warning's code and detail as a sentence; a code we have no words for is a sentence too, never a bare detail. */
import { useTranslation } from "react-i18next";
import type { DraftWarning } from "@/client/types";

type Code = DraftWarning["code"];

/** What the words of a code need besides its detail. The compiler asks for every code of the back end. */
const NEEDS: Record<Code, "detail" | "count" | "language" | "question"> = {
  cliche: "detail",
  contact_details: "detail",
  injection_removed: "detail",
  letter_long: "count",
  letter_short: "count",
  model_unavailable: "detail",
  no_matching_fact: "detail",
  not_offered: "detail",
  placeholder: "detail",
  promise: "detail",
  question_needs_you: "question",
  repeated_sentence: "detail",
  trap_word: "detail",
  unsupported_claim: "detail",
  unsupported_number: "detail",
  wrong_language: "language",
  model_cap_reached: "detail",
  model_reply_broken: "detail",
  question_missed: "detail",
  similar_letter: "detail",
  unsupported_name: "detail",
  wrong_client: "detail",
  wrong_job: "detail",
};

/** Where a posting is in a language the back end does not recognise. */
const OTHER_LANGUAGE = "other";

/** The text of the client's question at a position; undefined where it is not known. */
export type QuestionOf = (position: number) => string | undefined;

export function useWarningText(questionOf: QuestionOf): (warning: DraftWarning) => string {
  const { t, i18n } = useTranslation("applications");

  function inLanguage(code: string): string {
    if (code === OTHER_LANGUAGE) return t("warnings.unknown_language");
    const names = new Intl.DisplayNames(i18n.language, { type: "language" });
    return t("warnings.wrong_language", { detail: names.of(code) ?? code });
  }

  function aboutQuestion(position: number): string {
    const question = questionOf(position);
    return question
      ? t("warnings.question_needs_you", { question })
      : t("warnings.question_needs_you_number", { number: position + 1 });
  }

  return ({ code, detail }) => {
    // A page that was open while the server was renewed may meet a code it does not know.
    switch (NEEDS[code] as (typeof NEEDS)[Code] | undefined) {
      case "detail":
        return t(`warnings.${code as DetailCode}`, { detail });
      case "count":
        return t(`warnings.${code as CountCode}`, { count: Number(detail) || 0 });
      case "language":
        return inLanguage(detail);
      case "question":
        return aboutQuestion(Number(detail) || 0);
      default:
        return /\p{L}/u.test(detail) ? t("warnings.otherWhat", { detail }) : t("warnings.other");
    }
  };
}

type CountCode = "letter_long" | "letter_short";
type DetailCode = Exclude<Code, CountCode | "question_needs_you" | "wrong_language">;
