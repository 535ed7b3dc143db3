/** The addresses of administration; each page refuses by itself whoever has no role for it. */
import { createRoute } from "@tanstack/react-router";
import { readAlertsAddress, readAuditAddress } from "@/features/admin/address";
import { page } from "./page";
import { appRoute } from "./roots";

/** Roles and kinds of alert are the pages' own words; factors and events are shared ones. */
const WORDS = ["admin", "factors", "events"] as const;

export const adminRoutes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: "/admin",
    ...page(() => import("@/features/admin/AdminPage"), "AdminPage", "admin"),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/admin/users",
    ...page(() => import("@/features/admin/PeoplePage"), "PeoplePage", ...WORDS),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/admin/users/$id",
    ...page(() => import("@/features/admin/PersonPage"), "PersonPage", ...WORDS),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/admin/alerts",
    validateSearch: readAlertsAddress,
    ...page(() => import("@/features/admin/AlertsPage"), "AlertsPage", ...WORDS),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/admin/audit",
    validateSearch: readAuditAddress,
    ...page(() => import("@/features/admin/AuditPage"), "AuditPage", ...WORDS),
  }),
] as const;
