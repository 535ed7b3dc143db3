/** Nobody leaves an unsaved draft unknowingly: it is saved on the way out, and asked about only if that fails. */
import { useBlocker } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import type { DraftStore } from "./draftStore";

const load = () => import("./LeaveDialog");
const LeaveDialog = lazy(async () => ({ default: (await load()).LeaveDialog }));

export function LeaveGuard({ store }: { store: DraftStore }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async () => store.dirty && !(await store.settle()),
    enableBeforeUnload: () => store.dirty,
    withResolver: true,
  });
  // Saving mostly fails where there is no network, and then the question could not be fetched either.
  useEffect(() => void load().catch(() => undefined), []);
  if (status !== "blocked") return null;
  return (
    <Suspense>
      <LeaveDialog onStay={reset} onLeave={proceed} />
    </Suspense>
  );
}
