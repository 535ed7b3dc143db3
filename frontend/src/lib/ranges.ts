/** Places in a letter (UTF-16 units, as the server and the browser both count) through the person's edits. */

export interface Range {
  start: number;
  end: number;
}

/**
 * Where `range` of `before` stands in `after`; null when the edit touched it, since what was found
 * there may not be true any more.
 */
export function moved(before: string, after: string, range: Range): Range | null {
  if (before === after) return range;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (range.end <= head) return range;
  const by = after.length - before.length;
  if (range.start >= before.length - tail) return { start: range.start + by, end: range.end + by };
  return null;
}

export interface Marked<M> extends Range {
  mark: M;
}

export interface Piece<M> extends Range {
  text: string;
  marks: M[];
}

/** Cuts `text` at the edges of all marks, so that each piece knows every mark over it. */
export function cut<M>(text: string, marked: readonly Marked<M>[]): Piece<M>[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of marked) edges.add(start).add(end);
  const sorted = [...edges]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => {
    const start = sorted[at] ?? 0;
    const over = marked.filter((each) => each.start <= start && each.end >= end);
    return { start, end, text: text.slice(start, end), marks: over.map(({ mark }) => mark) };
  });
}
