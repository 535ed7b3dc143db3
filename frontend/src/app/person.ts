/** Keeps what is in memory true to the person signed in: one person's data never meets another's. */
import type { QueryClient } from "@tanstack/react-query";
import { changeLocale, hasChosenLocale } from "@/i18n";
import { sessionStore } from "@/lib/session";

function personId(): string | null {
  const state = sessionStore.get();
  return state.status === "signed_in" ? state.user.id : null;
}

export function followPerson(queryClient: QueryClient): () => void {
  let known = personId();
  return sessionStore.subscribe(() => {
    const now = personId();
    if (now === known) return;
    known = now;
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== "meta" });
    queryClient.getMutationCache().clear();
    const state = sessionStore.get();
    // A choice made on this device wins over the account's language.
    if (state.status === "signed_in" && !hasChosenLocale()) void changeLocale(state.user.locale);
  });
}
