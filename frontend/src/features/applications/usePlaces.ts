/** What is marked in the letter and which of it the person looks at, in the letter and beside it. */
import { type RefObject, useEffect, useMemo, useState } from "react";
import type { Application } from "@/client/types";
import type { Marked, Range } from "@/lib/ranges";
import type { LetterHandle } from "./LetterField";
import { type Mark, marksOf, placeClaims, placeWarnings } from "./marks";
import type { Writing } from "./useWriting";

/** The id of the card beside the letter that speaks of a mark. */
export function cardId(key: string): string {
  return `card-${key}`;
}

interface Placed {
  key: string;
  place: Range | null;
}

export function usePlaces(
  base: Application,
  letter: string,
  writing: Writing,
  field: RefObject<LetterHandle | null>,
) {
  const [lit, setLit] = useState<string | null>(null);
  const claims = useMemo(() => placeClaims(base, letter), [base, letter]);
  const warnings = useMemo(() => placeWarnings(base, letter), [base, letter]);
  const marked = useMemo((): Marked<Mark>[] => {
    if (writing.phase === "idle") return marksOf(claims, warnings);
    return writing.fresh ? [{ ...writing.fresh, mark: { key: "fresh", kind: "fresh" } }] : [];
  }, [writing, claims, warnings]);
  useEffect(() => {
    if (lit) reveal(lit);
  }, [lit]);

  function at(caret: number): string | null {
    const under = ({ place }: Placed) =>
      place !== null && place.start <= caret && caret <= place.end;
    return (warnings.find(under) ?? claims.find(under))?.key ?? null;
  }

  return {
    claims,
    warnings,
    marked,
    lit,
    light: setLit,
    lightAt: (caret: number) => setLit(at(caret)),
    /** From the card to its words. */
    go: ({ key, place }: Placed) => {
      if (place) field.current?.select(place);
      setLit(key);
    },
    /** From the words to their card; nothing where nothing is marked. */
    toCard: (caret: number) => {
      const key = at(caret);
      const card = key ? document.getElementById(cardId(key)) : null;
      card?.focus();
      card?.scrollIntoView({ block: "nearest" });
    },
  };
}

/** Scrolls only the list beside the letter: the page must not move while somebody types. */
function reveal(key: string) {
  const card = document.getElementById(cardId(key));
  const list = card?.closest("aside");
  if (!card || !list || list.scrollHeight <= list.clientHeight) return;
  const { top, bottom } = card.getBoundingClientRect();
  const view = list.getBoundingClientRect();
  if (top < view.top) list.scrollTop -= view.top - top + 8;
  if (bottom > view.bottom) list.scrollTop += bottom - view.bottom + 8;
}
