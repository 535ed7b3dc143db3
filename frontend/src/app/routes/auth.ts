/** The addresses before the door. */
import { createRoute } from "@tanstack/react-router";
import { page } from "./page";
import { doorRoute, entryRoute } from "./roots";

export const entryRoutes = [
  createRoute({
    getParentRoute: () => entryRoute,
    path: "/sign-in",
    ...page(() => import("@/features/auth/SignInPage"), "SignInPage", "auth"),
  }),
] as const;

export const doorRoutes = [
  createRoute({
    getParentRoute: () => doorRoute,
    path: "/privacy",
    ...page(() => import("@/features/auth/LegalPages"), "PrivacyPage", "auth"),
  }),
  createRoute({
    getParentRoute: () => doorRoute,
    path: "/terms",
    ...page(() => import("@/features/auth/LegalPages"), "TermsPage", "auth"),
  }),
] as const;
