/** The addresses of administration; each page refuses by itself whoever has no role for it. */
import { createRoute } from "@tanstack/react-router";
import { readAlertsAddress, readAuditAddress } from "@/features/admin/address";
import { page } from "./page";
import { appRoute } from "./roots";

export const adminRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: "/admin",
    ...page(() => import("@/features/admin/AdminPage"), "AdminPage", "admin"),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/admin/users",
    ...page(() => import("@/features/admin/PeoplePage"), "PeoplePage", "admin", "factors"),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/admin/users/$id",
    ...page(() => import("@/features/admin/PersonPage"), "PersonPage", "admin", "factors"),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/admin/alerts",
    validateSearch: readAlertsAddress,
    ...page(() => import("@/features/admin/AlertsPage"), "AlertsPage", "admin"),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/admin/audit",
    validateSearch: readAuditAddress,
    ...page(() => import("@/features/admin/AuditPage"), "AuditPage", "admin", "events"),
  }),
] as const;
