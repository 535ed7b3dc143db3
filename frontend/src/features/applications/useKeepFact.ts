/** A sentence of a letter kept as a fact about the person, told in a toast that can take it back. */
import { notifications } from "@mantine/notifications";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { showUndo } from "@/components/undoToast";
import { useProblemText } from "@/i18n/problemText";
import { keepFact, takeBackFact } from "@/lib/keptFacts";
import { asProblem } from "@/lib/problem";

function portfolioChanged(client: QueryClient) {
  void client.invalidateQueries({ queryKey: ["profile", "portfolio"] });
}

export interface KeepFactCallbacks {
  /** A fact was kept or taken back: what rested on nothing may rest on it now. */
  onChanged: () => unknown;
  /** The sentence is kept and judged anew; what asked for it may be gone from the page. */
  onKept?: () => void;
}

export function useKeepFact({ onChanged, onKept }: KeepFactCallbacks) {
  const { t } = useTranslation("applications");
  const problemText = useProblemText();
  const client = useQueryClient();

  const undo = useMutation({
    mutationFn: takeBackFact,
    onSuccess: onChanged,
    onError: (error) => {
      const { title, hint } = problemText(asProblem(error));
      notifications.show({ color: "red", title, message: hint ?? "", role: "alert" });
    },
    onSettled: () => portfolioChanged(client),
  });

  return useMutation({
    mutationFn: (sentence: string) => keepFact(sentence),
    onSuccess: async (kept) => {
      portfolioChanged(client);
      const { title } = kept.item;
      if (kept.factId === null) notifications.show({ message: t("claims.keptBefore", { title }) });
      else showUndo({ message: t("claims.kept", { title }), onUndo: () => undo.mutate(kept) });
      await onChanged();
      onKept?.();
    },
  });
}
