/** What a person did with a job (hid, saved, snoozed it): where that puts it, and keeping every list in step. */
import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { JobDetail, JobMark, JobPage, JobSummary } from "@/client/types";
import { api, call } from "@/lib/api";
import type { View } from "@/lib/jobSearch";

export type MarkState = JobMark["state"];

const MOST_AT_ONCE = 500;

/** Whether a job belongs into a view at the moment `now`: a snooze that has run out is none. */
export function isInView(job: JobSummary, view: View, now: number): boolean {
  const asleep =
    job.triage === "snoozed" && job.snoozed_until !== null && Date.parse(job.snoozed_until) > now;
  if (view === "all") return true;
  if (view === "inbox") return job.triage !== "hidden" && !asleep;
  return view === "snoozed" ? asleep : job.triage === view;
}

export function marksOf(jobs: readonly JobSummary[]): JobMark[] {
  return jobs.map(({ id, triage, snoozed_until }) => ({
    job_id: id,
    state: triage,
    until: triage === "snoozed" ? snoozed_until : null,
  }));
}

/** Changes jobs wherever they are held, so that lists and detail say the same at once. */
export function patchJobs(client: QueryClient, change: <J extends JobSummary>(job: J) => J): void {
  const inPages = (data: InfiniteData<JobPage> | undefined) =>
    data && {
      ...data,
      pages: data.pages.map((page) => ({ ...page, items: page.items.map(change) })),
    };
  client.setQueriesData<InfiniteData<JobPage>>({ queryKey: ["jobs", "seen"] }, inPages);
  client.setQueriesData<InfiniteData<JobPage>>({ queryKey: ["jobs", "search"] }, inPages);
  client.setQueriesData<JobDetail>({ queryKey: ["jobs", "one"] }, (job) => job && change(job));
}

export function putMarks(client: QueryClient, marks: readonly JobMark[]): void {
  const found = new Map(marks.map((mark) => [mark.job_id, mark]));
  patchJobs(client, (job) => {
    const mark = found.get(job.id);
    return mark ? { ...job, triage: mark.state, snoozed_until: mark.until ?? null } : job;
  });
}

/** Keeps marks, and returns those that were there before. */
export async function sendMarks(marks: readonly JobMark[]): Promise<JobMark[]> {
  const before: JobMark[] = [];
  for (let at = 0; at < marks.length; at += MOST_AT_ONCE) {
    const items = marks.slice(at, at + MOST_AT_ONCE);
    before.push(...(await call(api.POST("/api/v1/jobs/triage", { body: { items } }))).items);
  }
  return before;
}
