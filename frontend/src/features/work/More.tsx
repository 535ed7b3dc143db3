/** The way to what came before; where a page of it fails, what was read stays, and why is told. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./Work.module.css";

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

export function More({ query, what }: { query: Paged; what: string }) {
  const { t } = useTranslation("work");
  if (!query.hasNextPage) return null;
  return (
    <div className={classes.more}>
      <Button
        variant="default"
        size="xs"
        aria-label={t("earlierWhat", { what })}
        loading={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {t("earlier")}
      </Button>
    </div>
  );
}
