/** The addresses around jobs: the list with its search and one job inside it, two side by side, searches kept, and rules of fit. */
import { createRoute } from "@tanstack/react-router";
import { readJobsAddress } from "@/lib/jobSearch";
import { page } from "./page";
import { appRoute } from "./roots";

/** Filters and fit have words of their own, because several pages speak of them. */
const WORDS = ["jobs", "filters", "fit"] as const;

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/jobs",
  validateSearch: readJobsAddress,
  ...page(() => import("@/features/jobs/JobsPage"), "JobsPage", ...WORDS),
});

const jobRoute = listRoute.addChildren([
  createRoute({
    getParentRoute: () => listRoute,
    path: "/",
    ...page(() => import("@/features/jobs/JobPage"), "NoJobPage", ...WORDS),
  }),
  createRoute({
    getParentRoute: () => listRoute,
    path: "/$id",
    ...page(() => import("@/features/jobs/JobPage"), "JobPage", ...WORDS),
  }),
]);

interface Compared {
  one?: string;
  other?: string;
}

function readCompared(raw: Record<string, unknown>): Compared {
  const id = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
  return { one: id(raw.one), other: id(raw.other) };
}

export const jobsRoutes = [
  jobRoute,
  createRoute({
    getParentRoute: () => appRoute,
    path: "/jobs/saved",
    ...page(() => import("@/features/jobs/SavedJobsPage"), "SavedJobsPage", ...WORDS),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/compare",
    validateSearch: readCompared,
    ...page(() => import("@/features/jobs/ComparePage"), "ComparePage", ...WORDS),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/fit",
    ...page(() => import("@/features/rules/RulesPage"), "RulesPage", "rules", "fit", "filters"),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: "/searches",
    ...page(
      () => import("@/features/searches/SearchesPage"),
      "SearchesPage",
      "searches",
      "filters",
    ),
  }),
] as const;
