/** The addresses of the jobs pages: the list with its search, and one job inside it. */
import { createRoute } from "@tanstack/react-router";
import { readJobsAddress } from "@/features/jobs/search";
import { page } from "./page";
import { appRoute } from "./roots";

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/jobs",
  validateSearch: readJobsAddress,
  ...page(() => import("@/features/jobs/JobsPage"), "JobsPage", "jobs"),
});

export const savedJobsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/jobs/saved",
  ...page(() => import("@/features/jobs/SavedJobsPage"), "SavedJobsPage", "jobs"),
});

export const jobsRoute = listRoute.addChildren([
  createRoute({
    getParentRoute: () => listRoute,
    path: "/",
    ...page(() => import("@/features/jobs/JobPage"), "NoJobPage", "jobs"),
  }),
  createRoute({
    getParentRoute: () => listRoute,
    path: "/$id",
    ...page(() => import("@/features/jobs/JobPage"), "JobPage", "jobs"),
  }),
]);
