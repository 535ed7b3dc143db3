/** Finds the person's own skills and quoted evidence in a client's text, so that they can be marked; no markup is made here. */

export interface Piece {
  start: number;
  text: string;
  /** "quote" where evidence stands, "skill" for a skill of the person's. */
  mark: "skill" | "quote" | null;
}

/** In characters as people count them, which are not always JavaScript's units. */
export interface Span {
  start: number;
  end: number;
}

interface Marked extends Span {
  mark: "skill" | "quote";
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A skill counts only as whole words ("Go" is not in "Google"). */
function skillSpans(text: string, words: readonly string[]): Marked[] {
  const wanted = words.filter((word) => word.trim().length > 1).sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [];
  const any = wanted.map(escaped).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu");
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mark: "skill",
  }));
}

/** The spans in JavaScript's units; a character outside the basic plane takes two. */
function quoteSpans(text: string, spans: readonly Span[]): Marked[] {
  if (spans.length === 0) return [];
  const places = [0];
  for (const character of text) places.push((places.at(-1) ?? 0) + character.length);
  return spans.flatMap(({ start, end }) => {
    const [from, to] = [places[start], places[Math.min(end, places.length - 1)]];
    return from === undefined || to === undefined || to <= from
      ? []
      : [{ start: from, end: to, mark: "quote" }];
  });
}

/** Splits `text` into stretches; where a quote and a skill lie on each other the quote is shown. */
export function splitText(
  text: string,
  words: readonly string[],
  quotes: readonly Span[] = [],
): Piece[] {
  const evidence = quoteSpans(text, quotes);
  const free = skillSpans(text, words).filter(
    (skill) => !evidence.some((quote) => skill.start < quote.end && quote.start < skill.end),
  );
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, mark } of [...evidence, ...free].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) pieces.push({ start: at, text: text.slice(at, from), mark: null });
    pieces.push({ start: from, text: text.slice(from, end), mark });
    at = end;
  }
  if (at < text.length || pieces.length === 0)
    pieces.push({ start: at, text: text.slice(at), mark: null });
  return pieces;
}
