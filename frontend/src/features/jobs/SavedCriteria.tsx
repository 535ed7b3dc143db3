/** The saved search that is looked at: whether it still asks for this, and keeping the changed criteria in its place. */
import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconBookmark } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SavedSearch, SavedSearchWrite } from "@/client/types";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import { showUndo } from "@/components/undoToast";
import { useProblemText } from "@/i18n/problemText";
import type { JobsAddress } from "@/lib/jobSearch";
import { addressOfBody, searchBody } from "@/lib/jobSearchBody";
import { asProblem } from "@/lib/problem";
import { isNarrow, saveSearch, searchesQuery, writeOf } from "@/lib/savedSearches";
import { useJobWords } from "./facts";

interface SavedCriteriaProps {
  address: JobsAddress;
  onSearch: (address: JobsAddress) => void;
}

export function SavedCriteria({ address, onSearch }: SavedCriteriaProps) {
  const { data } = useQuery({ ...searchesQuery, enabled: address.saved !== undefined });
  const search = data?.find(({ id }) => id === address.saved);
  if (!search) return null;
  return <Criteria key={search.id} search={search} address={address} onSearch={onSearch} />;
}

function Criteria({ search, address, onSearch }: SavedCriteriaProps & { search: SavedSearch }) {
  const { t } = useJobWords();
  const save = useSaveCriteria(onSearch);
  const kept = addressOfBody(search.search);
  const body = searchBody(address);
  const isSame = JSON.stringify(body) === JSON.stringify(searchBody(kept));
  const isTooWide = search.schedule !== null && !isNarrow(body);
  const state = isSame ? "same" : isTooWide ? "tooWide" : search.schedule ? "runs" : "changed";
  return (
    <Notice
      tone={isTooWide ? "warn" : "info"}
      role="status"
      icon={<IconBookmark size={18} aria-hidden />}
      title={search.name}
    >
      {t(`criteria.${state}`)}
      {isSame ? null : (
        <Group gap="xs" mt="xs">
          <Button
            size="compact-sm"
            disabled={isTooWide}
            loading={save.isPending}
            onClick={() => save.mutate({ search, body })}
          >
            {t("criteria.save")}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onSearch({ ...kept, saved: search.id })}
          >
            {t("criteria.back")}
          </Button>
        </Group>
      )}
      {save.error ? <ProblemNotice error={save.error} /> : null}
    </Notice>
  );
}

interface Change {
  search: SavedSearch;
  body: SavedSearchWrite["search"];
}

/** Keeps other criteria, with a way back to those before: in the saved search, and on the page. */
function useSaveCriteria(onSearch: SavedCriteriaProps["onSearch"]) {
  const { t } = useJobWords();
  const client = useQueryClient();
  const problemText = useProblemText();

  function put(saved: SavedSearch) {
    client.setQueryData(searchesQuery.queryKey, (all) =>
      all?.map((each) => (each.id === saved.id ? saved : each)),
    );
    void client.invalidateQueries({ queryKey: ["searches", "meter", saved.id] });
  }

  /** What was kept may have been changed elsewhere by now. */
  function readAgain() {
    void client.invalidateQueries({ queryKey: searchesQuery.queryKey });
  }

  function refused(error: unknown) {
    const { title, hint } = problemText(asProblem(error));
    notifications.show({ color: "red", role: "alert", title, message: hint ?? "" });
    readAgain();
  }

  const send = ({ search, body }: Change) =>
    saveSearch(search.id, writeOf(search, { search: body }));

  return useMutation({
    mutationFn: send,
    onSuccess: (saved, { search }) => {
      put(saved);
      showUndo({
        message: t("criteria.saved", { name: saved.name }),
        onUndo: () =>
          void send({ search: saved, body: search.search }).then((undone) => {
            put(undone);
            onSearch({ ...addressOfBody(undone.search), saved: undone.id });
          }, refused),
      });
    },
    onError: readAgain,
  });
}
