/** The address of the security page. */
import { createRoute } from "@tanstack/react-router";
import { page } from "./page";
import { appRoute } from "./roots";

export const securityRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/security",
  ...page(() => import("@/features/security/SecurityPage"), "SecurityPage", "security"),
});
