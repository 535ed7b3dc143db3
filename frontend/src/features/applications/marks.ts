/** The claims and warnings of a draft, placed in the text as it stands in the editor now. */
import type { Application, Claim, DraftWarning, LetterFix } from "@/client/types";
import { type Marked, moved, type Range } from "@/lib/ranges";

export interface PlacedClaim {
  key: string;
  claim: Claim;
  /** Null when the sentence was edited since it was checked. */
  place: Range | null;
  /** What takes an unsupported one out of the letter. */
  mend: Mend | null;
}

export interface PlacedWarning {
  key: string;
  warning: DraftWarning;
  place: Range | null;
  mend: Mend | null;
}

/** What one click does: a stretch of the letter replaced, or an act of the app's. */
export type Mend =
  | { act: "replace"; place: Range; text: string }
  | { act: Exclude<LetterFix["act"], "replace"> };

export interface Mark {
  key: string;
  kind: "supported" | "unsupported" | "warning" | "fresh";
}

/** Told by the claims themselves, where the person can see what is missing. */
const TOLD_BY_CLAIMS = "unsupported_claim";

function placeOf(base: Application, letter: string, of: Partial<Nullable<Range>>): Range | null {
  const { start, end } = of;
  if (typeof start !== "number" || typeof end !== "number") return null;
  return moved(base.letter, letter, { start, end });
}

type Nullable<T> = { [K in keyof T]: T[K] | null };

/** Null where there is none, or where the text it would change was edited since. */
function mendOf(base: Application, letter: string, { fix }: DraftWarning): Mend | null {
  if (!fix) return null;
  if (fix.act !== "replace") return { act: fix.act };
  const place = placeOf(base, letter, fix);
  return place ? { act: "replace", place, text: fix.text ?? "" } : null;
}

export function placeClaims(base: Application, letter: string): PlacedClaim[] {
  const told = base.warnings.filter(({ code }) => code === TOLD_BY_CLAIMS);
  return base.claims.map((claim) => {
    const warning = told.find(({ start }) => start === claim.start);
    return {
      key: `claim-${claim.start}-${claim.end}`,
      claim,
      place: placeOf(base, letter, claim),
      mend: warning ? mendOf(base, letter, warning) : null,
    };
  });
}

export function placeWarnings(base: Application, letter: string): PlacedWarning[] {
  return base.warnings
    .filter(({ code }) => code !== TOLD_BY_CLAIMS)
    .map((warning, at) => ({
      key: `warning-${at}-${warning.code}`,
      warning,
      place: placeOf(base, letter, warning),
      mend: mendOf(base, letter, warning),
    }));
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
