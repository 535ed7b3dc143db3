/** The addresses of the security pages. */
import { createRoute } from "@tanstack/react-router";
import { readLogAddress } from "@/features/security/logSearch";
import { page } from "./page";
import { appRoute } from "./roots";

const frame = createRoute({
  getParentRoute: () => appRoute,
  path: "/security",
  ...page(() => import("@/features/security/SecurityFrame"), "SecurityFrame", "security"),
});

export const securityRoute = frame.addChildren([
  createRoute({
    getParentRoute: () => frame,
    path: "/",
    ...page(() => import("@/features/security/SecurityPage"), "SecurityPage", "security"),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: "/factors",
    ...page(() => import("@/features/security/FactorsPage"), "FactorsPage", "security", "factors"),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: "/account",
    ...page(() => import("@/features/security/AccountPage"), "AccountPage", "security", "factors"),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: "/sessions",
    ...page(() => import("@/features/security/SessionsPage"), "SessionsPage", "security"),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: "/tokens",
    ...page(() => import("@/features/security/TokensPage"), "TokensPage", "security"),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: "/log",
    validateSearch: readLogAddress,
    ...page(
      () => import("@/features/security/SecurityLogPage"),
      "SecurityLogPage",
      "security",
      "events",
    ),
  }),
]);
