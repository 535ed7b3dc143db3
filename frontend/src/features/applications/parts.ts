/** The parts of a letter: where each stands or would stand, and the letter while one of them is written anew. */
import type { Application, PartKind } from "@/client/types";
import type { Range } from "@/lib/ranges";

export const PART_KINDS = [
  "greeting",
  "opening",
  "proofs",
  "approach",
  "question",
  "closing",
] as const satisfies PartKind[];

/** What stays around the text that is being written; `old` is what it takes the place of. */
export interface Frame {
  head: string;
  old: string;
  tail: string;
}

/** The whole letter is written. */
export const NO_FRAME: Frame = { head: "", old: "", tail: "" };

export function frameOf({ letter, parts }: Application, kind: PartKind): Frame {
  const part = parts.find((each) => each.kind === kind);
  if (part) {
    return {
      head: letter.slice(0, part.start),
      old: letter.slice(part.start, part.end),
      tail: letter.slice(part.end),
    };
  }
  const order = PART_KINDS.indexOf(kind);
  const next = parts.find((each) => PART_KINDS.indexOf(each.kind) > order);
  return next
    ? { head: letter.slice(0, next.start), old: "", tail: `\n\n${letter.slice(next.start)}` }
    : { head: `${letter.trimEnd()}\n\n`, old: "", tail: "" };
}

/** The new text goes over the old one, so that what follows moves only when the new one is longer. */
export function within(
  { head, old, tail }: Frame,
  text: string,
): { letter: string; fresh: Range | null } {
  const letter = `${head}${text}${old.slice(text.length)}${tail}`;
  const isWhole = head === "" && tail === "" && old === "";
  return { letter, fresh: isWhole ? null : { start: head.length, end: head.length + text.length } };
}
