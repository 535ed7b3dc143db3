/** Puts an ApiProblem into the person's words; an unknown code falls back to the server's title. */
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ApiProblem } from "@/lib/problem";
import i18n from ".";

export interface ProblemText {
  title: string;
  hint: string | null;
}

type AnyT = (key: string, options?: Record<string, unknown>) => string;

/** Whether the app has words of its own for a code; else it shows the server's title. */
export function isKnownCode(code: string): boolean {
  return i18n.exists(code, { ns: "problems" });
}

/** The words of one message code (a field's, a password's); null when the code is not known. */
export function codeText(t: TFunction<"problems">, code: string): string | null {
  // Codes come from the server, so they cannot be checked as keys by the compiler.
  return isKnownCode(code) ? (t as AnyT)(code) : null;
}

export function problemText(t: TFunction<"problems">, problem: ApiProblem): ProblemText {
  const title = codeText(t, problem.code) ?? (problem.message || t("fallback"));
  const hint = codeText(t, `${problem.code}_hint`);
  const said =
    problem.code === "upwork_refused" && problem.detail
      ? t("upwork_says", { detail: problem.detail })
      : null;
  const wait = problem.retryAfter ? waitText(t, problem.retryAfter) : null;
  return { title, hint: [hint, said, wait].filter(Boolean).join(" ") || null };
}

/** Minutes from the second one on: nobody counts 2,873 seconds. */
function waitText(t: TFunction<"problems">, seconds: number): string {
  if (seconds < 120) return t("retryIn", { count: Math.ceil(seconds) });
  return t("retryInMinutes", { count: Math.ceil(seconds / 60) });
}

export function useProblemText(): (problem: ApiProblem) => ProblemText {
  const { t } = useTranslation("problems");
  return (problem) => problemText(t, problem);
}
