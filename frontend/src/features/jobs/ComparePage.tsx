/** Two jobs side by side, fact by fact; where one is clearly better nothing is decided for the person. */
import { useQueries } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { LinkAnchor } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import { CompareTable } from "./CompareTable";
import { useJobWords } from "./facts";
import { jobQuery } from "./queries";

const route = getRouteApi("/app/compare");

export function ComparePage() {
  const { one, other } = route.useSearch();
  return <Compare ids={[one, other].filter((id) => id !== undefined)} />;
}

export function Compare({ ids }: { ids: string[] }) {
  const { t } = useJobWords();
  const queries = useQueries({ queries: ids.map(jobQuery) });
  return (
    <>
      <PageHeader
        title={t("compare.title")}
        text={<LinkAnchor to="/jobs">{t("detail.back")}</LinkAnchor>}
      />
      {ids.length === 2 ? <CompareTable queries={queries} /> : <p>{t("compare.none")}</p>}
    </>
  );
}
