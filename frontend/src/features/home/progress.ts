/** Which first steps are done, from what the server says about the person. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, call } from "@/lib/api";
import { meQuery, upworkStatusQuery } from "@/lib/queries";
import { useMe } from "@/lib/session";

export type StepName = "verify" | "factor" | "upwork" | "profile" | "search";

export interface Step {
  name: StepName;
  done: boolean;
}

const jobsSeenQuery = queryOptions({
  queryKey: ["home", "jobs"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/jobs", { signal })),
  staleTime: 60_000,
});

interface Known {
  connected: boolean;
  hasProfile: boolean;
  hasSeenJobs: boolean;
}

/** Nobody is signed in without a confirmed address and a factor, so these two are always done. */
export function stepsOf({ connected, hasProfile, hasSeenJobs }: Known): Step[] {
  return [
    { name: "verify", done: true },
    { name: "factor", done: true },
    { name: "upwork", done: connected },
    { name: "profile", done: hasProfile },
    { name: "search", done: hasSeenJobs },
  ];
}

/** A query-like value for ListStates: the checklist waits for what decides it, or says what failed. */
export function useSteps() {
  const session = useMe();
  const me = useQuery(meQuery);
  const status = useQuery(upworkStatusQuery);
  const jobs = useQuery(jobsSeenQuery);
  const queries = [me, status, jobs];
  const error = queries.find((query) => query.error)?.error ?? null;
  const isPending = queries.some((query) => query.isPending);
  const known = me.data ?? session;
  const data =
    isPending || !known
      ? undefined
      : stepsOf({
          connected: status.data?.state === "connected",
          hasProfile: known.has_profile,
          hasSeenJobs: (jobs.data?.items.length ?? 0) > 0,
        });
  const refetch = () => Promise.all(queries.filter((q) => q.error).map((q) => q.refetch()));
  return { data, error, isPending, refetch };
}
