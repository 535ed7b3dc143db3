/** The address of the profile page. */
import { createRoute } from "@tanstack/react-router";
import { page } from "./page";
import { appRoute } from "./roots";

export const profileRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/profile",
  ...page(() => import("@/features/profile/ProfilePage"), "ProfilePage", "profile"),
});
