/** What the jobs pages ask the server; a search runs only when a person asks for it. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, call } from "@/lib/api";
import type { JobsAddress } from "@/lib/jobSearch";
import { searchBody, searchKey } from "@/lib/jobSearchBody";
import { patchJobs } from "./marks";

const MINUTE = 60_000;
const SEEN = ["jobs", "seen"] as const;

/** Never asked again by itself: Upwork is searched when the person searches, not when a page is shown. */
export function searchQuery(address: JobsAddress) {
  const body = searchBody(address);
  return infiniteQueryOptions({
    queryKey: searchKey(address),
    queryFn: async ({ pageParam, signal, client }) => {
      const asked = pageParam === null ? body : { ...body, cursor: pageParam };
      const page = await call(api.POST("/api/v1/jobs/search", { body: asked, signal }));
      // What was found is now among what was seen lately.
      client.removeQueries({ queryKey: SEEN, type: "inactive" });
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10 * MINUTE,
    retry: false,
  });
}

const PAGE = 50;

/** How many jobs each view and each tier of the inbox holds. */
export const countsQuery = queryOptions({
  queryKey: ["jobs", "counts"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/jobs/counts", { signal })),
  staleTime: MINUTE,
});

/** The feed. It may hold many pages, so that nothing but a new visit or the person reads it anew. */
export function seenQuery({ view, tier, by }: JobsAddress) {
  const asked = {
    view: view ?? "inbox",
    limit: PAGE,
    sort: by ?? "newest",
    ...(tier ? { tiers: tier } : {}),
  } as const;
  return infiniteQueryOptions({
    queryKey: [...SEEN, asked],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET("/api/v1/jobs", {
          params: { query: pageParam === null ? asked : { ...asked, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    staleTime: MINUTE,
    refetchOnReconnect: false,
  });
}

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ["jobs", "one", id],
    queryFn: async ({ signal, client }) => {
      const job = await call(
        api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id: id } }, signal }),
      );
      patchJobs(client, (each) => (each.id === id ? { ...each, opened: true } : each));
      return job;
    },
    staleTime: 5 * MINUTE,
    // A job that was left open may have closed meanwhile.
    refetchOnWindowFocus: true,
    retry: false,
  });
}

/** Makes a draft for the job, or finds the one there is. */
export function useDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (jobId: string) =>
      call(api.POST("/api/v1/applications", { body: { job_id: jobId } })),
    onSuccess: (application) => {
      client.setQueryData(["applications", "one", application.id], application);
      void client.invalidateQueries({ queryKey: ["applications", "list"] });
      void client.invalidateQueries({ queryKey: ["jobs", "one", application.job_id] });
    },
  });
}
