/** The searches a person keeps: run now, by the clock where they agreed to it, and taken along as a file. */
import { IconBookmarks } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedSearch } from "@/client/types";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkButton } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import { searchesQuery } from "@/lib/savedSearches";
import { EditSearch } from "./EditSearch";
import { FileActions } from "./FileActions";
import classes from "./Searches.module.css";
import { SearchRow } from "./SearchRow";
import { useSearchActs } from "./useSearchActs";

export function SearchesPage() {
  const { t } = useTranslation("searches");
  const query = useQuery(searchesQuery);
  const acts = useSearchActs();
  const [edited, setEdited] = useState<SavedSearch | null>(null);
  return (
    <div className={classes.page}>
      <PageHeader title={t("title")} text={t("text")} actions={<FileActions />} />
      <ListStates
        query={query}
        skeleton={<RowsSkeleton rows={4} />}
        isEmpty={(all) => all.length === 0}
        empty={{
          icon: <IconBookmarks size={28} stroke={1.5} aria-hidden />,
          text: t("empty"),
          action: (
            <LinkButton to="/jobs" search={{ sort: "recency" }} size="xs">
              {t("toJobs")}
            </LinkButton>
          ),
        }}
      >
        {(all) => (
          <ul className={classes.list}>
            {all.map((search) => (
              <SearchRow key={search.id} search={search} acts={acts} onEdit={setEdited} />
            ))}
          </ul>
        )}
      </ListStates>
      {edited ? (
        <EditSearch search={edited} save={acts.save} onClose={() => setEdited(null)} />
      ) : null}
    </div>
  );
}
