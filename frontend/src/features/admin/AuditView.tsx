/** What happened to every account, the newest first, narrowed by account and kind of event. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { AuditFilters } from "./AuditFilters";
import { AuditTable } from "./AuditTable";
import { More } from "./More";
import { type AuditAddress, auditQuery } from "./queries";

interface AuditViewProps {
  filters: AuditAddress;
  onFilter: (filters: AuditAddress) => void;
}

export function AuditView({ filters, onFilter }: AuditViewProps) {
  const { t } = useTranslation("admin");
  const log = useInfiniteQuery(auditQuery(filters));
  return (
    <>
      <AuditFilters
        filters={filters}
        onFilter={onFilter}
        onReload={() => void log.refetch()}
        busy={log.isFetching && !log.isFetchingNextPage}
      />
      <ListStates
        query={log}
        isEmpty={(data) => data.pages[0]?.items.length === 0}
        empty={{ text: t("audit.empty") }}
        skeleton={<RowsSkeleton rows={8} />}
      >
        {(data) => (
          <>
            <AuditTable entries={data.pages.flatMap((page) => page.items)} />
            <More query={log} />
          </>
        )}
      </ListStates>
    </>
  );
}
