/** Giving a thumb: what it moved is said with a way back, and the fit shown follows the new weights. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FitSignal, JobSummary, ThumbGiven } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { api, call } from "@/lib/api";
import { useJobWords } from "./facts";
import { patchJobs } from "./marks";

type Side = JobSummary["thumb"];

export function useThumb(job: JobSummary) {
  const { t, locale } = useJobWords();
  const client = useQueryClient();
  const show = (thumb: Side) =>
    patchJobs(client, (each) => (each.id === job.id ? { ...each, thumb } : each));
  const mutation = useMutation({
    mutationFn: (thumb: Side) =>
      call(
        api.PUT("/api/v1/jobs/{job_id}/thumb", {
          params: { path: { job_id: job.id } },
          body: { thumb },
        }),
      ),
    onMutate: show,
    onError: () => show(job.thumb),
    onSuccess: (thumbs, thumb) => {
      client.setQueryData(["fit", "thumbs"], thumbs);
      void client.invalidateQueries({ queryKey: ["fit", "rules"] });
      void client.invalidateQueries({ queryKey: ["jobs", "one"] });
      client.removeQueries({ queryKey: ["jobs", "seen"], type: "inactive" });
      const given = thumbs.items.find((each) => each.job_id === job.id);
      if (thumb && given)
        showUndo({ message: movesText(given), onUndo: () => mutation.mutate(null) });
    },
  });

  function movesText({ moves }: ThumbGiven): string {
    const signed = new Intl.NumberFormat(locale, { signDisplay: "always" });
    const parts = Object.entries(moves).map(
      ([signal, points]) => `${t(`fit:signals.${signal as FitSignal}`)} ${signed.format(points)}`,
    );
    if (parts.length === 0) return t("thumb.nothing");
    return t("thumb.moved", { moves: new Intl.ListFormat(locale, { type: "unit" }).format(parts) });
  }

  return { put: mutation.mutate, busy: mutation.isPending, error: mutation.error };
}
