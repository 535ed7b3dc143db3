/** The addresses of the applications pages: the list, one application, and its gate. */
import { createRoute } from "@tanstack/react-router";
import { readApplicationsAddress } from "@/features/applications/states";
import { page } from "./page";
import { appRoute } from "./roots";

export const applicationRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: "/applications",
    validateSearch: readApplicationsAddress,
    ...page(
      () => import("@/features/applications/ApplicationsPage"),
      "ApplicationsPage",
      "applications",
    ),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/applications/$id",
    ...page(
      () => import("@/features/applications/ApplicationPage"),
      "ApplicationPage",
      "applications",
      "plan",
      "writing",
    ),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/applications/$id/preview",
    ...page(
      () => import("@/features/applications/PreviewPage"),
      "PreviewPage",
      "applications",
      "plan",
    ),
  }),
] as const;
