/** The claims and warnings of a draft, placed in the text as it stands in the editor now. */
import type { Application, Claim, DraftWarning } from "@/client/types";
import { type Marked, moved, type Range } from "./ranges";

export interface PlacedClaim {
  key: string;
  claim: Claim;
  /** Null when the sentence was edited since it was checked. */
  place: Range | null;
}

export interface PlacedWarning {
  key: string;
  warning: DraftWarning;
  place: Range | null;
}

export interface Mark {
  key: string;
  kind: "supported" | "unsupported" | "warning";
}

/** Told by the claims themselves, where the person can see what is missing. */
const TOLD_BY_CLAIMS = "unsupported_claim";

function placeOf(base: Application, letter: string, range: Range): Range | null {
  return moved(base.letter, letter, { start: range.start, end: range.end });
}

export function placeClaims(base: Application, letter: string): PlacedClaim[] {
  return base.claims.map((claim) => ({
    key: `claim-${claim.start}-${claim.end}`,
    claim,
    place: placeOf(base, letter, claim),
  }));
}

export function placeWarnings(base: Application, letter: string): PlacedWarning[] {
  return base.warnings
    .filter(({ code }) => code !== TOLD_BY_CLAIMS)
    .map((warning, at) => {
      const { start, end } = warning;
      const ranged = typeof start === "number" && typeof end === "number";
      return {
        key: `warning-${at}-${warning.code}`,
        warning,
        place: ranged ? placeOf(base, letter, { start, end }) : null,
      };
    });
}

export function marksOf(claims: PlacedClaim[], warnings: PlacedWarning[]): Marked<Mark>[] {
  return [
    ...claims.flatMap(({ key, claim, place }) =>
      place
        ? [
            {
              ...place,
              mark: {
                key,
                kind: claim.supported ? ("supported" as const) : ("unsupported" as const),
              },
            },
          ]
        : [],
    ),
    ...warnings.flatMap(({ key, place }) =>
      place ? [{ ...place, mark: { key, kind: "warning" as const } }] : [],
    ),
  ];
}
