/** Makes pasted text fit to be kept: no invisible characters the server refuses, nothing twice. */

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
// Zero-width joiners hold emoji and several scripts together.
const ALLOWED = new Set(["\n", "\t", "\u200c", "\u200d"]);

/** Text of several lines. */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, "\n")
    .replace(INVISIBLE, (character) => (ALLOWED.has(character) ? character : ""))
    .trim();
}

export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

/** Clean names in their order; of those that differ only in case the first stays. */
export function uniqueNames(names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const name of names.map(cleanLine)) {
    const key = name.toLowerCase();
    if (name && !found.has(key)) found.set(key, name);
  }
  return [...found.values()];
}

/** One name a line. */
export function linesOf(text: string): string[] {
  return uniqueNames(text.split(/\r?\n/));
}

/** Facts pasted as a list, without its bullets and numbers. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => cleanLine(line).replace(/^(?:[-*•–—]|\d{1,2}[.)])\s+/, ""))
    .filter(Boolean);
}
