/** The pieces of work that letters rest on: how much there is, the list, and its editor. */
import { Button, Group, Title } from "@mantine/core";
import { IconFileSearch, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PortfolioItem } from "@/client/types";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { useLeaving } from "@/lib/leaving";
import { FactGuide } from "./FactGuide";
import { MOST_ITEMS } from "./itemFields";
import { PortfolioProgress } from "./PortfolioProgress";
import { PortfolioRow } from "./PortfolioRow";
import classes from "./Profile.module.css";
import { useRemoveItem } from "./removals";
import { portfolioQuery } from "./requests";

const loadEditor = () => import("./ItemEditor");
const FactHelper = lazy(async () => ({ default: (await import("./FactHelper")).FactHelper }));
const ItemEditor = lazy(async () => ({ default: (await loadEditor()).ItemEditor }));

/** The item being edited; "new" for one that is not there yet. */
type Edited = PortfolioItem | "new";

export function usePortfolio() {
  const leaving = useLeaving();
  const query = useQuery(portfolioQuery);
  const data = query.data?.filter(({ id }) => !leaving.includes(id));
  return { data, error: query.error, isPending: query.isPending, refetch: query.refetch };
}

export function Portfolio() {
  const { t } = useTranslation("profile");
  const portfolio = usePortfolio();
  const remove = useRemoveItem();
  const [edited, setEdited] = useState<Edited | null>(null);
  const [finding, setFinding] = useState(false);
  // The list comes first; the editor is there by the time somebody asks for it.
  useEffect(() => void loadEditor().catch(() => undefined), []);
  const isFull = (portfolio.data?.length ?? 0) >= MOST_ITEMS;
  const add = (
    <Button
      variant={portfolio.data?.length === 0 ? "filled" : "default"}
      leftSection={<IconPlus size={16} aria-hidden />}
      disabled={isFull}
      onClick={() => setEdited("new")}
    >
      {t("portfolio.add")}
    </Button>
  );
  return (
    <section aria-labelledby="portfolio" className={classes.portfolio}>
      <Group justify="space-between" gap="sm" mb="sm">
        <Title order={2} id="portfolio" tabIndex={-1}>
          {t("portfolio.title")}
        </Title>
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconFileSearch size={16} aria-hidden />}
            onClick={() => setFinding(true)}
          >
            {t("helper.open")}
          </Button>
          {add}
        </Group>
      </Group>
      <ListStates query={portfolio} skeleton={<RowsSkeleton rows={3} />}>
        {(items) => (
          <>
            <PortfolioProgress items={items} />
            {isFull ? <p className={classes.hint}>{t("portfolio.full")}</p> : null}
            {items.length === 0 ? <FactGuide /> : null}
            <ul className={classes.rows}>
              {items.map((item) => (
                <PortfolioRow
                  key={item.id}
                  item={item}
                  onEdit={() => setEdited(item)}
                  onRemove={() => remove(item)}
                />
              ))}
            </ul>
          </>
        )}
      </ListStates>
      {finding ? (
        <Suspense>
          <FactHelper items={portfolio.data ?? []} onClose={() => setFinding(false)} />
        </Suspense>
      ) : null}
      {edited ? (
        <Suspense>
          <ItemEditor item={edited === "new" ? null : edited} onClosed={() => setEdited(null)} />
        </Suspense>
      ) : null}
    </section>
  );
}
