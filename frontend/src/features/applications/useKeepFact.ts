/** Keeping a sentence of a letter as a fact about the person, and taking that back. No words live here. */
import { notifications } from "@mantine/notifications";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PortfolioItem } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { useProblemText } from "@/i18n/problemText";
import { api, call } from "@/lib/api";
import { asProblem } from "@/lib/problem";

interface Kept {
  item: PortfolioItem;
  /** Null when the portfolio said the same already, so that there is nothing to take back. */
  factId: string | null;
  itemIsNew: boolean;
}

async function keep(sentence: string): Promise<Kept> {
  const text = sentence.replace(/\s+/g, " ").trim();
  // What was there before tells a new fact from one that is only said again.
  const { items } = await call(api.GET("/api/v1/profile/portfolio"));
  const { item } = await call(api.POST("/api/v1/profile/portfolio/facts", { body: { text } }));
  const former = items.find(({ id }) => id === item.id);
  const known = new Set(former?.facts.map(({ id }) => id));
  const fact = item.facts.find(({ id }) => !known.has(id));
  return { item, factId: fact?.id ?? null, itemIsNew: former === undefined };
}

async function takeBack({ item, factId, itemIsNew }: Kept): Promise<void> {
  const path = { item_id: item.id };
  if (itemIsNew) {
    await call(api.DELETE("/api/v1/profile/portfolio/{item_id}", { params: { path } }));
    return;
  }
  const { id: _, updated_at: __, ...body } = item;
  const facts = item.facts.filter(({ id }) => id !== factId);
  await call(
    api.PUT("/api/v1/profile/portfolio/{item_id}", { params: { path }, body: { ...body, facts } }),
  );
}

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
    mutationFn: takeBack,
    onSuccess: onChanged,
    onError: (error) => {
      const { title, hint } = problemText(asProblem(error));
      notifications.show({ color: "red", title, message: hint ?? "", role: "alert" });
    },
    onSettled: () => portfolioChanged(client),
  });

  return useMutation({
    mutationFn: keep,
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
