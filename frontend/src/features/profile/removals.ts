/** Taking a piece of work out of the portfolio, with the time to undo it. */
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PortfolioItem } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { useProblemText } from "@/i18n/problemText";
import { removeLater, UNDO_SECONDS } from "@/lib/leaving";
import { asProblem } from "@/lib/problem";
import { removeItem } from "./requests";

const LONGEST_TITLE = 60;

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
