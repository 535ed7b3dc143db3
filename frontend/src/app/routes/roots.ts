/** The root and the two frames every page hangs from, with the guards that decide between them. */
import { createRootRoute, createRoute, redirect } from "@tanstack/react-router";
import { CrashPage } from "@/components/ErrorBoundary";
import { safeReturnTo } from "@/lib/returnTo";
import { session, sessionStore } from "@/lib/session";
import { LostPage, SignedInFrame, SignedOutFrame } from "../frames";

export const rootRoute = createRootRoute({
  beforeLoad: () => session.restore(),
  errorComponent: ({ error, reset }) => CrashPage({ error, onRetry: reset }),
  notFoundComponent: LostPage,
});

/** Pages of a signed-in person; anybody else is sent to sign in and comes back after. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "app",
  component: SignedInFrame,
  beforeLoad: ({ location }) => {
    const state = sessionStore.get();
    if (state.status === "signed_in") return;
    const left = state.status === "signed_out" && state.reason === "left";
    const returnTo = left ? "/" : safeReturnTo(location.href);
    throw redirect({
      to: "/sign-in",
      search: returnTo === "/" ? {} : { return_to: returnTo },
      replace: true,
    });
  },
});

/** Pages before the door, which read the same for everybody (privacy, verify-email). */
export const doorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "door",
  component: SignedOutFrame,
});

/** Doors themselves: a signed-in person has no business there and goes on. */
export const entryRoute = createRoute({
  getParentRoute: () => doorRoute,
  id: "entry",
  validateSearch: (search: Record<string, unknown>): { return_to?: string | undefined } => {
    const returnTo = safeReturnTo(search.return_to);
    return { return_to: returnTo === "/" ? undefined : returnTo };
  },
  beforeLoad: ({ search }) => {
    if (sessionStore.get().status !== "signed_in") return;
    throw redirect({ href: safeReturnTo(search.return_to), replace: true });
  },
});
