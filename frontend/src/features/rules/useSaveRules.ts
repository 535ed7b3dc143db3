/** Keeping rules of fit: the version guards against another tab, and the rules before can be put back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { FitRules, FitRulesBody } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { api, call } from "@/lib/api";
import { rulesQuery, thumbsQuery, trialJobsQuery } from "./queries";
import { bodyOf, formOf } from "./rulesForm";

type Kept = FitRulesBody & { version: number };

export function useSaveRules(rules: FitRules) {
  const { t } = useTranslation("rules");
  const client = useQueryClient();
  const before = bodyOf(formOf(rules));
  const mutation = useMutation({
    mutationFn: ({ body }: { body: Kept; undoable: boolean }) =>
      call(api.PUT("/api/v1/jobs/rules", { body })),
    onSuccess: (saved, { undoable }) => {
      client.setQueryData(rulesQuery.queryKey, saved);
      void client.invalidateQueries({ queryKey: thumbsQuery.queryKey });
      void client.invalidateQueries({ queryKey: trialJobsQuery.queryKey });
      // Every fit that is held was reckoned by the rules before.
      client.removeQueries({ queryKey: ["jobs"], type: "inactive" });
      if (!undoable) return;
      showUndo({
        message: t("saved"),
        onUndo: () =>
          mutation.mutate({ body: { ...before, version: saved.version }, undoable: false }),
      });
    },
  });
  const put = (body: FitRulesBody) =>
    mutation.mutate({ body: { ...body, version: rules.version }, undoable: true });
  const { weights: _weights, ...rest } = before;
  return {
    keep: put,
    /** What is not sent takes its default. */
    toDefaults: () => put({ ...rest, strong_from: DEFAULT_STRONG, worth_from: DEFAULT_WORTH }),
    readAgain: () => {
      mutation.reset();
      void client.invalidateQueries({ queryKey: rulesQuery.queryKey });
    },
    busy: mutation.isPending,
    error: mutation.error,
  };
}

const DEFAULT_STRONG = 66;
const DEFAULT_WORTH = 40;
