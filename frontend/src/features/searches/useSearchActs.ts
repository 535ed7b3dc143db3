/** The acts on saved searches: each changes the list that is shown, and says what it did with a way back. */
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SavedSearch, SavedSearchWrite } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { useProblemText } from "@/i18n/problemText";
import { addressOfBody, searchKey } from "@/lib/jobSearchBody";
import { asProblem } from "@/lib/problem";
import { saveSearch, searchesQuery, writeOf } from "@/lib/savedSearches";
import { addSearch, copySearch, removeSearch, runSearch } from "./requests";

export function useSearchActs() {
  const { t } = useTranslation("searches");
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();

  function change(edit: (all: SavedSearch[]) => SavedSearch[]) {
    client.setQueryData(searchesQuery.queryKey, (all) => all && edit(all));
  }

  const put = (saved: SavedSearch) =>
    change((all) => all.map((each) => (each.id === saved.id ? saved : each)));
  const add = (saved: SavedSearch) => change((all) => [...all, saved]);

  /** What a row asked for and did not get; the list is read again, since it may be another by now. */
  function refused(error: unknown) {
    const { title, hint } = problemText(asProblem(error));
    notifications.show({ color: "red", role: "alert", title, message: hint ?? "" });
    void client.invalidateQueries({ queryKey: searchesQuery.queryKey });
  }

  const run = useMutation({
    mutationFn: (search: SavedSearch) => runSearch(search.id),
    onSuccess: (page, search) => {
      const address = addressOfBody(search.search);
      client.setQueryData(searchKey(address), { pages: [page], pageParams: [null] });
      void client.invalidateQueries({ queryKey: searchesQuery.queryKey });
      client.removeQueries({ queryKey: ["jobs", "seen"], type: "inactive" });
      void navigate({ to: "/jobs", search: { ...address, saved: search.id } });
    },
    onError: refused,
  });

  const pause = useMutation({
    mutationFn: (search: SavedSearch) =>
      saveSearch(search.id, writeOf(search, { paused: !search.paused })),
    onSuccess: put,
    onError: refused,
  });

  const copy = useMutation({
    mutationFn: (search: SavedSearch) => copySearch(search.id),
    onSuccess: (saved) => {
      add(saved);
      showUndo({ message: t("done.copied", saved), onUndo: () => remove.mutate(saved) });
    },
    onError: refused,
  });

  const remove = useMutation({
    mutationFn: (search: SavedSearch) => removeSearch(search.id),
    onSuccess: (_, search) => {
      change((all) => all.filter((each) => each.id !== search.id));
      showUndo({
        message: t("done.removed", search),
        onUndo: () => void addSearch(writeOf(search, { version: null })).then(add, refused),
      });
    },
    onError: refused,
  });

  const save = useMutation({
    mutationFn: ({ search, body }: { search: SavedSearch; body: SavedSearchWrite }) =>
      saveSearch(search.id, body),
    onSuccess: put,
  });

  return { run, pause, copy, remove, save };
}

export type SearchActs = ReturnType<typeof useSearchActs>;
