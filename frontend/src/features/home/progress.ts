/** Which first steps are done and what waits, from what the server says about the person. */
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

/** Under the applications' own key, so that it is read again when one of them changes. */
const applicationsQuery = queryOptions({
  queryKey: ["applications", "list", "counts"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/applications", { signal })),
});

/** How many applications are in each state. */
export type Counts = Record<string, number>;

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

/** A query-like value for ListStates: the page waits for what decides it, or says what failed. */
export function useProgress() {
  const session = useMe();
  const me = useQuery(meQuery);
  const status = useQuery(upworkStatusQuery);
  const jobs = useQuery(jobsSeenQuery);
  const applications = useQuery(applicationsQuery);
  const queries = [me, status, jobs, applications];
  const error = queries.find((query) => query.error)?.error ?? null;
  const isPending = queries.some((query) => query.isPending);
  const known = me.data ?? session;
  const counts: Counts = applications.data?.counts ?? {};
  const data =
    isPending || !known
      ? undefined
      : {
          counts,
          steps: stepsOf({
            connected: status.data?.state === "connected",
            hasProfile: known.has_profile,
            // What was seen is forgotten after 24 hours; an application shows that there was a job.
            hasSeenJobs:
              (jobs.data?.items.length ?? 0) > 0 ||
              Object.values(counts).some((count) => count > 0),
          }),
        };
  const refetch = () => Promise.all(queries.filter((q) => q.error).map((q) => q.refetch()));
  return { data, error, isPending, refetch };
}
