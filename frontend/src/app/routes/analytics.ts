/** The address of analytics. */
import { createRoute } from "@tanstack/react-router";
import { readAnalyticsAddress } from "@/features/analytics/address";
import { page } from "./page";
import { appRoute } from "./roots";

export const analyticsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/analytics",
  validateSearch: readAnalyticsAddress,
  ...page(() => import("@/features/analytics/AnalyticsPage"), "AnalyticsPage", "analytics", "fit"),
});
