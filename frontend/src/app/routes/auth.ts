/** The addresses before the door. */
import { createRoute } from "@tanstack/react-router";
import { page } from "./page";
import { doorRoute, entryRoute } from "./roots";

export const entryRoutes = [
  createRoute({
    getParentRoute: () => entryRoute,
    path: "/sign-in",
    ...page(() => import("@/features/auth/SignInPage"), "SignInPage", "auth", "factors"),
  }),
  createRoute({
    getParentRoute: () => entryRoute,
    path: "/register",
    ...page(() => import("@/features/auth/RegisterPage"), "RegisterPage", "auth", "factors"),
  }),
  createRoute({
    getParentRoute: () => entryRoute,
    path: "/first-admin",
    ...page(() => import("@/features/auth/RegisterPage"), "FirstAdminPage", "auth", "factors"),
  }),
  createRoute({
    getParentRoute: () => entryRoute,
    path: "/forgot-password",
    ...page(
      () => import("@/features/auth/ForgotPasswordPage"),
      "ForgotPasswordPage",
      "auth",
      "factors",
    ),
  }),
] as const;

export const doorRoutes = [
  createRoute({
    getParentRoute: () => doorRoute,
    path: "/verify-email",
    ...page(() => import("@/features/auth/VerifyEmailPage"), "VerifyEmailPage", "auth"),
  }),
  createRoute({
    getParentRoute: () => doorRoute,
    path: "/reset-password",
    ...page(
      () => import("@/features/auth/ResetPasswordPage"),
      "ResetPasswordPage",
      "auth",
      "factors",
    ),
  }),
  createRoute({
    getParentRoute: () => doorRoute,
    path: "/confirm-email",
    ...page(() => import("@/features/auth/AddressPages"), "ConfirmEmailPage", "auth"),
  }),
  createRoute({
    getParentRoute: () => doorRoute,
    path: "/undo-email",
    ...page(() => import("@/features/auth/AddressPages"), "UndoEmailPage", "auth"),
  }),
  createRoute({
    getParentRoute: () => doorRoute,
    path: "/privacy",
    ...page(() => import("@/features/legal/LegalPages"), "PrivacyPage", "legal"),
  }),
  createRoute({
    getParentRoute: () => doorRoute,
    path: "/terms",
    ...page(() => import("@/features/legal/LegalPages"), "TermsPage", "legal"),
  }),
] as const;
