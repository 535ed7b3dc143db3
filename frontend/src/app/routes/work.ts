/** The addresses of what clients bring, and of what was done and paid. */
import { createRoute } from "@tanstack/react-router";
import { page } from "./page";
import { appRoute } from "./roots";

export const workRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/invitations",
  ...page(() => import("@/features/work/WorkPage"), "WorkPage", "work"),
});

export const recordRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/invitations/record",
  ...page(() => import("@/features/work/RecordPage"), "RecordPage", "work"),
});
