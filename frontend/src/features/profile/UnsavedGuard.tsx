/** Asks before unsaved words are left behind: by a link, by the back button, by closing the tab. */
import { useBlocker } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { sessionStore } from "@/lib/session";

const AskToLeave = lazy(async () => ({ default: (await import("./AskToLeave")).AskToLeave }));

export function UnsavedGuard({ unsaved }: { unsaved: boolean }) {
  const blocker = useBlocker({
    // Somebody who is signed out has to be let through to the door.
    shouldBlockFn: ({ current, next }) =>
      unsaved && current.pathname !== next.pathname && sessionStore.get().status === "signed_in",
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Suspense>
      <AskToLeave opened onStay={() => blocker.reset?.()} onLeave={() => blocker.proceed?.()} />
    </Suspense>
  );
}
