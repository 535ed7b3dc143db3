/**
 * Items on their way out: hidden at once, removed from the server only when the time to undo is
 * over. Until then nothing is lost, whatever happens to the page.
 */
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { PortfolioItem } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { useProblemText } from "@/i18n/problemText";
import { asProblem } from "@/lib/problem";
import { sessionStore } from "@/lib/session";
import { removeItem } from "./requests";

export const UNDO_SECONDS = 6;
const LONGEST_TITLE = 60;

let leaving: readonly string[] = [];
const listeners = new Set<() => void>();

function setLeaving(ids: readonly string[]) {
  leaving = ids;
  for (const listener of listeners) listener();
}

/** Ids of items that are hidden because they are about to be removed. */
export function useLeaving(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => leaving,
  );
}

function personId(): string | null {
  const session = sessionStore.get();
  return session.status === "signed_in" ? session.user.id : null;
}

/** Runs `remove` when the time to undo is over, if the same person is still signed in. */
function removeLater(id: string, remove: () => Promise<unknown>): () => void {
  const person = personId();
  const stay = () => setLeaving(leaving.filter((other) => other !== id));
  setLeaving([...leaving, id]);
  const timer = setTimeout(() => {
    const done = person !== null && person === personId() ? remove() : Promise.resolve();
    void done.finally(stay);
  }, UNDO_SECONDS * 1000);
  return () => {
    clearTimeout(timer);
    stay();
  };
}

function shortTitle({ title }: PortfolioItem): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
}

export function useRemoveItem() {
  const { t } = useTranslation("profile");
  const textOf = useProblemText();
  const client = useQueryClient();
  return (item: PortfolioItem) => {
    const title = shortTitle(item);
    const keep = removeLater(item.id, () =>
      removeItem(client, item.id).catch((error: unknown) => {
        const told = textOf(asProblem(error)).title;
        notifications.show({
          color: "red",
          title: t("portfolio.notRemoved", { title }),
          message: told,
        });
      }),
    );
    showUndo({
      message: t("portfolio.removed", { title }),
      seconds: UNDO_SECONDS,
      onUndo: keep,
    });
  };
}
