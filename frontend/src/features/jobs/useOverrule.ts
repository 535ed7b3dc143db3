/** Saying that a red flag is none here: shown at once, kept on the server, put back when that refuses. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { JobDetail, JobFlag } from "@/client/types";
import { api, call } from "@/lib/api";
import { patchJobs } from "./marks";

export function useOverrule(job: JobDetail) {
  const client = useQueryClient();

  function show(overruled: readonly JobFlag["code"][]) {
    patchJobs(client, (each) =>
      each.id === job.id
        ? {
            ...each,
            trust: {
              ...each.trust,
              flags: each.trust.flags.map((flag) => ({
                ...flag,
                overruled: overruled.includes(flag.code),
              })),
            },
          }
        : each,
    );
  }

  return useMutation({
    mutationFn: (overruled: JobFlag["code"][]) =>
      call(
        api.PUT("/api/v1/jobs/{job_id}/trust", {
          params: { path: { job_id: job.id } },
          body: { overruled },
        }),
      ),
    onMutate: show,
    onError: () => show(job.trust.flags.filter((flag) => flag.overruled).map((flag) => flag.code)),
    onSettled: () => client.invalidateQueries({ queryKey: ["jobs", "one", job.id] }),
  });
}
