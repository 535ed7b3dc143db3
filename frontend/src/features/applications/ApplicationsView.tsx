/** The list of applications: groups as tabs with counts; inside a group, one section for each state. */

import { IconSend } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkButton } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Applications.module.css";
import { AsOf } from "./AsOf";
import { listQuery, useSync } from "./queries";
import { Rows, Section } from "./Section";
import { countOf, GROUP_NAMES, GROUPS, type Group } from "./states";

export function ApplicationsView({ group }: { group: Group | undefined }) {
  const { t } = useTranslation(["applications", "common"]);
  const query = useInfiniteQuery(listQuery());
  const sync = useSync();
  const { mutate: ask } = sync;
  useEffect(() => ask(), [ask]);
  return (
    <div className={classes.page}>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <LinkButton to="/analytics" size="xs" variant="default">
              {t("common:nav.analytics")}
            </LinkButton>
            <LinkButton to="/invitations" size="xs" variant="default">
              {t("invitations")}
            </LinkButton>
          </>
        }
      />
      <ListStates
        query={query}
        skeleton={<RowsSkeleton rows={6} />}
        isEmpty={(data) => data.pages[0]?.items.length === 0}
        empty={{
          icon: <IconSend size={28} stroke={1.5} aria-hidden />,
          text: t("empty.all"),
          action: (
            <LinkButton to="/jobs" size="xs">
              {t("empty.findJob")}
            </LinkButton>
          ),
        }}
      >
        {(data) => {
          const counts = data.pages[0]?.counts ?? {};
          return (
            <>
              <AsOf askedAt={data.pages[0]?.asked_at ?? null} sync={sync} />
              <Tabs group={group} counts={counts} />
              {group ? (
                <GroupSections group={group} counts={counts} />
              ) : (
                <Rows query={query} pages={data.pages} />
              )}
            </>
          );
        }}
      </ListStates>
    </div>
  );
}

function Tabs({ group, counts }: { group: Group | undefined; counts: Record<string, number> }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const tabs = [undefined, ...GROUP_NAMES];
  const bar = useRef<HTMLElement>(null);
  // On a phone the tabs are wider than the screen: the chosen one comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another tab is chosen
  useEffect(() => {
    const chosen = bar.current?.querySelector('[aria-current="page"]');
    chosen?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [group]);
  return (
    <nav ref={bar} className={classes.tabs} aria-label={t("groups.label")}>
      {tabs.map((tab) => (
        <Link
          key={tab ?? "all"}
          to="/applications"
          search={tab ? { group: tab } : {}}
          className={classes.tab}
          aria-current={tab === group ? "page" : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
          resetScroll={false}
        >
          {t(`groups.${tab ?? "all"}`)}{" "}
          <span className={classes.count}>{formatNumber(countOf(counts, tab), locale)}</span>
        </Link>
      ))}
    </nav>
  );
}

function GroupSections({ group, counts }: { group: Group; counts: Record<string, number> }) {
  const { t } = useTranslation("applications");
  const states = GROUPS[group].filter((state) => (counts[state] ?? 0) > 0);
  if (states.length === 0) return <p className={classes.none}>{t(`empty.${group}`)}</p>;
  return states.map((state) => <Section key={state} state={state} count={counts[state] ?? 0} />);
}
