/** Why a trial of a server failed, in words; a reason we have no words for is told as "no answer". */
import type { TFunction } from "i18next";

const KNOWN = {
  AddressRefused: "address",
  ConnectError: "unreachable",
  ConnectTimeout: "slow",
  ReadTimeout: "slow",
  TimeoutError: "slow",
  Refused: "refused",
  Silent: "silent",
} as const;

export function trialProblem(t: TFunction<"drafting">, problem: string | null): string {
  const known = KNOWN[problem as keyof typeof KNOWN] as
    | (typeof KNOWN)[keyof typeof KNOWN]
    | undefined;
  return t(`trial.problems.${known ?? "other"}`);
}
