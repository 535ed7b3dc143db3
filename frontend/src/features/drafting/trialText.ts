/** Why a trial of a server failed, in words: the compiler asks for every reason of the back end. */
import type { TFunction } from "i18next";
import type { ModelTrial } from "@/client/types";

export function trialProblem(t: TFunction<"drafting">, problem: ModelTrial["problem"]): string {
  return t(`trial.problems.${problem ?? "not_understood"}`);
}
