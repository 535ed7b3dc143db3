/** A thread in the order one reads it: days, messages, and the person's own ones that are still on the way. */
import type { Message, Outgoing } from "@/client/types";

export type Entry =
  | { kind: "day"; at: string }
  | { kind: "message"; at: string; message: Message; isFirst: boolean; isSystem: boolean }
  | { kind: "outgoing"; at: string; outgoing: Outgoing };

const SAME_BREATH = 5 * 60_000;
const CLOCK_DIFFERENCE = 2 * 60_000;

/** `sentHere` fills the gap until Upwork's own list has what was sent a moment ago. */
export function timeline(
  messages: readonly Message[],
  outgoing: readonly Outgoing[],
  sentHere: readonly Outgoing[],
): Entry[] {
  const hasAuthors = messages.some(({ author }) => author !== "");
  const told: Entry[] = messages.map((message) => ({
    kind: "message",
    at: message.sent_at,
    message,
    isFirst: true,
    isSystem: hasAuthors && message.author === "" && message.is_own === null,
  }));
  const sent = new Set(sentHere.map(({ id }) => id));
  const own: Entry[] = [
    // A list read before the outcome was known still calls it open.
    ...outgoing.filter(({ id }) => !sent.has(id)),
    ...sentHere.filter((each) => !isAmong(each, messages)),
  ].map((each) => ({ kind: "outgoing", at: each.confirmed_at ?? "", outgoing: each }));
  return withDays([...told, ...own].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)));
}

function isAmong(sent: Outgoing, messages: readonly Message[]): boolean {
  const since = Date.parse(sent.confirmed_at ?? "") - CLOCK_DIFFERENCE;
  return messages.some(
    ({ is_own, text, sent_at }) =>
      is_own !== false && text.trim() === sent.text.trim() && Date.parse(sent_at) >= since,
  );
}

function withDays(entries: readonly Entry[]): Entry[] {
  const all: Entry[] = [];
  let before: Entry | undefined;
  for (const entry of entries) {
    if (!before || dayOf(before.at) !== dayOf(entry.at)) all.push({ kind: "day", at: entry.at });
    all.push(entry.kind === "message" ? { ...entry, isFirst: !follows(entry, before) } : entry);
    before = entry;
  }
  return all;
}

function dayOf(at: string): string {
  return new Date(at).toDateString();
}

/** Whether a message goes on where the one before it stopped: same author, within minutes, same day. */
function follows(entry: Entry, before: Entry | undefined): boolean {
  if (entry.kind !== "message" || before?.kind !== "message") return false;
  return (
    !entry.isSystem &&
    !before.isSystem &&
    entry.message.author === before.message.author &&
    entry.message.is_own === before.message.is_own &&
    dayOf(entry.at) === dayOf(before.at) &&
    Date.parse(entry.at) - Date.parse(before.at) < SAME_BREATH
  );
}
