/** Finds the person's own skills in a client's text, so that they can be marked; no markup is made here. */

export interface Piece {
  start: number;
  text: string;
  matched: boolean;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Splits `text` into stretches; a skill counts only as whole words ("Go" is not in "Google"). */
export function splitByWords(text: string, words: readonly string[]): Piece[] {
  const wanted = words.filter((word) => word.trim().length > 1).sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ start: 0, text, matched: false }];
  const any = wanted.map(escaped).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu");
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at)
      pieces.push({ start: at, text: text.slice(at, match.index), matched: false });
    pieces.push({ start: match.index, text: match[0], matched: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), matched: false });
  return pieces;
}
