/** The tree of pages. A feature adds its routes file here and nowhere else in this folder's routes. */
import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { CrashPage } from "@/components/ErrorBoundary";
import { NotFound } from "@/components/NotFound";
import { markNavigated } from "@/lib/navigation";
import { sessionStore } from "@/lib/session";
import { adminRoutes } from "./routes/admin";
import { analyticsRoute } from "./routes/analytics";
import { applicationRoutes } from "./routes/applications";
import { doorRoutes, entryRoutes } from "./routes/auth";
import { draftingRoutes } from "./routes/drafting";
import { homeRoute } from "./routes/home";
import { jobsRoutes } from "./routes/jobs";
import { messagesRoute } from "./routes/messages";
import { profileRoute } from "./routes/profile";
import { appRoute, doorRoute, entryRoute, rootRoute } from "./routes/roots";
import { securityRoute } from "./routes/security";
import { upworkRoutes } from "./routes/upwork";
import { recordRoute, workRoute } from "./routes/work";

const routeTree = rootRoute.addChildren([
  doorRoute.addChildren([entryRoute.addChildren(entryRoutes), ...doorRoutes]),
  appRoute.addChildren([
    homeRoute,
    ...jobsRoutes,
    ...applicationRoutes,
    workRoute,
    recordRoute,
    messagesRoute,
    analyticsRoute,
    profileRoute,
    ...draftingRoutes,
    ...upworkRoutes,
    securityRoute,
    ...adminRoutes,
  ]),
]);

/** `history` is the browser's own unless a test brings another. */
export function makeRouter(history?: RouterHistory) {
  const router = createRouter({
    routeTree,
    ...(history ? { history } : {}),
    defaultPreload: "intent",
    defaultPendingMs: 200,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: ({ error, reset }) => CrashPage({ error, onRetry: reset }),
    scrollRestoration: true,
  });
  router.subscribe("onBeforeNavigate", ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) markNavigated();
  });
  // Signing in or out, here or in another tab, runs the guards of the page in view again.
  let status = sessionStore.get().status;
  sessionStore.subscribe(() => {
    const next = sessionStore.get().status;
    const changed = status !== "unknown" && next !== status;
    status = next;
    if (changed) void router.invalidate();
  });
  return router;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
