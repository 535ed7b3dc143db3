/** The addresses of the Upwork pages: the connection, and where Upwork's sign-in returns to. */
import { createRoute } from "@tanstack/react-router";
import { page } from "./page";
import { appRoute } from "./roots";

export const upworkRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: "/upwork",
    ...page(() => import("@/features/upwork/UpworkPage"), "UpworkPage", "upwork"),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/auth/upwork/callback",
    ...page(() => import("@/features/upwork/UpworkReturnPage"), "UpworkReturnPage", "upwork"),
  }),
] as const;
