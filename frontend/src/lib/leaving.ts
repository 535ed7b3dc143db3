/**
 * Things on their way out: hidden at once, removed from the server only when the time to undo is
 * over. Until then nothing is lost, whatever happens to the page.
 */
import { useSyncExternalStore } from "react";
import { sessionStore } from "@/lib/session";

export const UNDO_SECONDS = 6;

let leaving: readonly string[] = [];
const listeners = new Set<() => void>();

function setLeaving(ids: readonly string[]) {
  leaving = ids;
  for (const listener of listeners) listener();
}

/** Ids of what is hidden because it is about to be removed. */
export function useLeaving(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => leaving,
  );
}

function personId(): string | null {
  const session = sessionStore.get();
  return session.status === "signed_in" ? session.user.id : null;
}

/** Runs `remove` when the time to undo is over, if the same person is still signed in; returns how to keep it. */
export function removeLater(id: string, remove: () => Promise<unknown>): () => void {
  const person = personId();
  const stay = () => setLeaving(leaving.filter((other) => other !== id));
  setLeaving([...leaving, id]);
  const timer = setTimeout(() => {
    const done = person !== null && person === personId() ? remove() : Promise.resolve();
    void done.finally(stay);
  }, UNDO_SECONDS * 1000);
  return () => {
    clearTimeout(timer);
    stay();
  };
}
