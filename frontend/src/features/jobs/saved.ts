/** The postings saved at Upwork: the list, and putting one in or taking it out by the person's word. */
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SavedJob } from "@/client/types";
import { api, call } from "@/lib/api";
import { giveWord } from "@/lib/outgoing";
import { capabilitiesQuery } from "@/lib/queries";

const FIVE_MINUTES = 5 * 60_000;

/** Costs a request to Upwork, so one reading serves all jobs that are opened meanwhile. */
export const savedQuery = queryOptions({
  queryKey: ["jobs", "saved"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/upwork/saved-jobs", { signal })),
  staleTime: FIVE_MINUTES,
  retry: false,
});

/** Only one of Upwork's doors knows saved jobs. */
export function useKnowsSaved(): boolean {
  const { data } = useQuery(capabilitiesQuery);
  const verdict = data?.operations.find(({ operation }) => operation === "saved_jobs")?.verdict;
  return verdict === "works" || verdict === "partly";
}

export function usePrepareSaving(upwork_id: string) {
  return useMutation({
    mutationFn: (saved: boolean) =>
      call(
        api.POST("/api/v1/upwork/saved-jobs/{upwork_id}", {
          params: { path: { upwork_id } },
          body: { saved },
        }),
      ),
  });
}

/** `job` joins the list, or leaves it, as soon as Upwork has said yes. */
export function useConfirmSaving(job: SavedJob) {
  const client = useQueryClient();
  const { upwork_id } = job;
  return useMutation({
    mutationFn: (preview_id: string) =>
      giveWord(() =>
        call(
          api.POST("/api/v1/upwork/saved-jobs/{upwork_id}/confirm", {
            params: { path: { upwork_id } },
            body: { preview_id },
          }),
        ),
      ),
    onSuccess: ({ kind, state }) => {
      if (state !== "sent") return;
      client.setQueryData(savedQuery.queryKey, (before) => {
        const others = before?.filter((each) => each.upwork_id !== upwork_id);
        return kind === "job_save" && others ? [job, ...others] : others;
      });
    },
  });
}
