/** What the jobs pages ask the server; a search runs only when a person asks for it. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, call } from "@/lib/api";
import { type JobsAddress, searchBody } from "./search";

const MINUTE = 60_000;

export const categoriesQuery = queryOptions({
  queryKey: ["jobs", "categories"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/jobs/categories", { signal })),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Never asked again by itself: Upwork is searched when the person searches, not when a page is shown. */
export function searchQuery(address: JobsAddress) {
  const body = searchBody(address);
  return infiniteQueryOptions({
    queryKey: ["jobs", "search", body],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.POST("/api/v1/jobs/search", {
          body: pageParam === null ? body : { ...body, cursor: pageParam },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10 * MINUTE,
    retry: false,
  });
}

export const seenQuery = infiniteQueryOptions({
  queryKey: ["jobs", "seen"],
  queryFn: ({ pageParam, signal }) =>
    call(
      api.GET("/api/v1/jobs", {
        params: { query: pageParam === null ? {} : { cursor: pageParam } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_cursor,
});

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ["jobs", "one", id],
    queryFn: ({ signal }) =>
      call(api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id: id } }, signal })),
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
