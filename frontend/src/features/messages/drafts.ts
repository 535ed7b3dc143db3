/** The unsent words of each room: kept while the person moves about, forgotten with the page or the person. */
import { useSyncExternalStore } from "react";
import { sessionStore } from "@/lib/session";

interface Draft {
  text: string;
  /** It began as a drafted reply: the rules for drafts hold, even when it was edited since. */
  drafted: boolean;
}

const EMPTY: Draft = { text: "", drafted: false };
const drafts = new Map<string, Draft>();
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

export function useDraft(roomId: string) {
  const draft = useSyncExternalStore(subscribe, () => drafts.get(roomId) ?? EMPTY);
  function keep(text: string, drafted: boolean) {
    drafts.set(roomId, text === "" ? EMPTY : { text, drafted });
    tell();
  }
  return {
    ...draft,
    write: (text: string) => keep(text, draft.drafted),
    /** Adds words to what the person has written. */
    add: (words: string, from: "draft" | "person") =>
      keep(
        draft.text.trim() === "" ? words : `${draft.text.trimEnd()}\n\n${words}`,
        draft.drafted || from === "draft",
      ),
  };
}
