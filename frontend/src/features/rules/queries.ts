/** What the page of fit asks: the rules, what other rules would do, and the thumbs. */
import { queryOptions } from "@tanstack/react-query";
import type { FitRulesBody } from "@/client/types";
import { api, call } from "@/lib/api";

export const rulesQuery = queryOptions({
  queryKey: ["fit", "rules"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/jobs/rules", { signal })),
});

export const thumbsQuery = queryOptions({
  queryKey: ["fit", "thumbs"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/jobs/thumbs", { signal })),
});

/** The jobs that a change is tried on: those the inbox begins with. */
export const trialJobsQuery = queryOptions({
  queryKey: ["fit", "jobs"],
  queryFn: async ({ signal }) =>
    (await call(api.GET("/api/v1/jobs", { params: { query: { view: "inbox" } }, signal }))).items,
});

export function previewQuery(rules: FitRulesBody, ids: string[]) {
  return queryOptions({
    queryKey: ["fit", "preview", rules, ids],
    queryFn: async ({ signal }) => {
      const body = { rules, job_ids: ids };
      return (await call(api.POST("/api/v1/jobs/rules/preview", { body, signal }))).items;
    },
    enabled: ids.length > 0,
    placeholderData: (before) => before,
    retry: false,
  });
}
