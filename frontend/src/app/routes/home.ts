/** The address of the home page. */
import { createRoute } from "@tanstack/react-router";
import { page } from "./page";
import { appRoute } from "./roots";

export const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/",
  ...page(() => import("@/features/home/HomePage"), "HomePage", "home"),
});
