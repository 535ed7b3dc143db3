/** Renders a component or page the way the app does: providers, a router at a path, a person. */
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { type RenderResult, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { Providers } from "@/app/providers";
import type { Session } from "@/client/types";
import { createQueryClient } from "@/lib/queries";
import { sessionStore } from "@/lib/session";

interface Options {
  /** The address the page sits at, with parameters filled in. */
  at?: string;
  /** The route's path when it has parameters, e.g. "/jobs/$jobId"; default: the path of `at`. */
  path?: string;
  /** Signed in with this session; default: nobody. */
  session?: Session;
}

export interface Rendered extends RenderResult {
  user: UserEvent;
  /** Where the router is now: links to pages outside the test still change it. */
  address: () => string;
}

export async function renderApp(ui: ReactNode, options: Options = {}): Promise<Rendered> {
  const { at = "/", path = at.replace(/[?#].*$/, ""), session } = options;
  if (session) sessionStore.signIn(session);
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path, component: () => ui });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [at] }),
    defaultNotFoundComponent: () => null,
  });
  await router.load();
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  const result = render(
    <Providers queryClient={queryClient} env="test">
      {/* The test's small tree is not the registered one; its pages do not notice. */}
      <RouterProvider router={router as never} />
    </Providers>,
  );
  return {
    ...result,
    user: userEvent.setup({ delay: null }),
    address: () => router.state.location.href,
  };
}
