/** Taking a piece of work or one of its files out of the portfolio, with the time to undo it. */
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PortfolioFile, PortfolioItem } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { useProblemText } from "@/i18n/problemText";
import { removeLater, UNDO_SECONDS } from "@/lib/leaving";
import { asProblem } from "@/lib/problem";
import { removeFile, removeItem } from "./requests";

const LONGEST_TITLE = 60;

function shortTitle(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
}

interface Removal {
  id: string;
  /** What is said at once, and what if it could not be done. */
  said: string;
  failed: string;
  send: () => Promise<void>;
}

function useRemoval() {
  const textOf = useProblemText();
  return ({ id, said, failed, send }: Removal) => {
    const keep = removeLater(id, () =>
      send().catch((error: unknown) => {
        const told = textOf(asProblem(error)).title;
        notifications.show({ color: "red", title: failed, message: told });
      }),
    );
    showUndo({ message: said, seconds: UNDO_SECONDS, onUndo: keep });
  };
}

export function useRemoveItem() {
  const { t } = useTranslation("profile");
  const client = useQueryClient();
  const remove = useRemoval();
  return (item: PortfolioItem) => {
    const title = shortTitle(item.title);
    remove({
      id: item.id,
      said: t("portfolio.removed", { title }),
      failed: t("portfolio.notRemoved", { title }),
      send: () => removeItem(client, item.id),
    });
  };
}

export function useRemoveFile() {
  const { t } = useTranslation("profile");
  const client = useQueryClient();
  const remove = useRemoval();
  return (itemId: string, file: PortfolioFile) => {
    const name = shortTitle(file.name);
    remove({
      id: file.id,
      said: t("files.removed", { name }),
      failed: t("files.notRemoved", { name }),
      send: () => removeFile(client, itemId, file.id),
    });
  };
}
