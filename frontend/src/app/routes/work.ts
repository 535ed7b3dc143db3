/** The address of the page of invitations, offers and contracts. */
import { createRoute } from "@tanstack/react-router";
import { page } from "./page";
import { appRoute } from "./roots";

export const workRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/invitations",
  ...page(() => import("@/features/work/WorkPage"), "WorkPage", "work"),
});
