/** The unsent words of each room: kept while the person moves about, forgotten with the page or the person. */
import { useSyncExternalStore } from "react";
import { sessionStore } from "@/lib/session";

const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function personId(): string | null {
  const state = sessionStore.get();
  return state.status === "signed_in" ? state.user.id : null;
}

let writer = personId();
sessionStore.subscribe(() => {
  const now = personId();
  if (now === writer) return;
  writer = now;
  drafts.clear();
  tell();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDraft(roomId: string): [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => drafts.get(roomId) ?? "");
  return [
    text,
    (next) => {
      drafts.set(roomId, next);
      tell();
    },
  ];
}
