/** Applications in one state under its name, and the rows both lists share. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ApplicationState, ApplicationSummary } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Applications.module.css";
import { BidText } from "./BidText";
import { listQuery } from "./queries";
import { StateMark } from "./StateMark";

export function Section({ state, count }: { state: ApplicationState; count: number }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const query = useInfiniteQuery(listQuery(state));
  return (
    <section className={classes.section}>
      <h2>
        {t(`states.${state}`)} <span className={classes.count}>{formatNumber(count, locale)}</span>
      </h2>
      <ListStates query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(data) => <Rows query={query} pages={data.pages} />}
      </ListStates>
    </section>
  );
}

interface RowsProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  pages: readonly { items: ApplicationSummary[] }[];
}

export function Rows({ query, pages }: RowsProps) {
  const { t } = useTranslation();
  // A row that moved between two pages of a poll is shown once.
  const items = new Map(pages.flatMap((page) => page.items.map((item) => [item.id, item])));
  return (
    <>
      <ul className={classes.rows}>
        {[...items.values()].map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button
          size="xs"
          variant="default"
          mt="md"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("actions.more")}
        </Button>
      ) : null}
    </>
  );
}

function Row({ item }: { item: ApplicationSummary }) {
  const { t } = useTranslation("applications");
  return (
    <li className={classes.row}>
      <div className={classes.state}>
        <StateMark state={item.state} />
      </div>
      <div className={classes.what}>
        <Link to="/applications/$id" params={{ id: item.id }} className={classes.title}>
          {item.job_title}
        </Link>
        <span className={classes.next}>{t(`next.${item.state}`)}</span>
      </div>
      <div className={classes.bid}>
        <BidText bid={item.bid} />
      </div>
      <div className={classes.when}>
        <RelativeTime at={item.state === "draft" ? item.updated_at : item.state_changed_at} />
      </div>
    </li>
  );
}
