/** What can be done to a list of facts, with focus and a spoken word following each act. */
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { pastedLines } from "./clean";
import { type FactField, MOST_FACTS, newFact } from "./itemFields";

export interface FactsControl {
  list: RefObject<HTMLOListElement | null>;
  /** The last act, for screen readers. */
  said: string;
  write: (place: number, text: string) => void;
  /** Puts an empty fact after `place`, or goes to the empty one there is. */
  insertAfter: (place: number) => void;
  /** Removes a fact and gives focus to the one at `next` of those that stay. */
  remove: (place: number, next: number) => void;
  move: (from: number, to: number) => void;
}

export function useFacts(facts: FactField[], onChange: (facts: FactField[]) => void): FactsControl {
  const { t } = useTranslation("profile");
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string | null>(null);
  const [said, say] = useState("");

  // After every render: the fact that focus belongs to may have been made or moved by it.
  useEffect(() => {
    const key = wanted.current;
    wanted.current = null;
    if (key !== null) {
      list.current?.querySelector<HTMLElement>(`[data-fact="${CSS.escape(key)}"]`)?.focus();
    }
  });

  function put(next: FactField[], focus: FactField | undefined, word = "") {
    wanted.current = focus?.key ?? null;
    say(word);
    onChange(next);
  }

  function write(place: number, text: string) {
    const fact = facts[place];
    if (!fact) return;
    const lines = /[\r\n]/.test(text) ? pastedLines(text) : [text];
    const room = MOST_FACTS - facts.length;
    const more = lines.slice(1, 1 + room).map((line) => newFact(line));
    const written = { ...fact, text: lines[0] ?? "" };
    put(facts.toSpliced(place, 1, written, ...more), more.at(-1));
  }

  function insertAfter(place: number) {
    const empty = facts.find(({ text }) => text.trim() === "");
    if (empty) return put(facts, empty);
    if (facts.length >= MOST_FACTS) return;
    const fact = newFact();
    put(facts.toSpliced(place + 1, 0, fact), fact);
  }

  function remove(place: number, next: number) {
    const rest = facts.toSpliced(place, 1);
    put(rest, rest[Math.max(0, next)], t("facts.removed", { number: place + 1 }));
  }

  function move(from: number, to: number) {
    const fact = facts[from];
    if (!fact || to < 0 || to >= facts.length) return;
    const moved = facts.toSpliced(from, 1).toSpliced(to, 0, fact);
    put(moved, fact, t("facts.moved", { number: to + 1, total: facts.length }));
  }

  return { list, said, write, insertAfter, remove, move };
}
