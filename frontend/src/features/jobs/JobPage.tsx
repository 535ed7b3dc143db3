/** The address of one job, and the invitation shown beside the list while none is open. */
import { getRouteApi } from "@tanstack/react-router";
import { useIsWide } from "@/lib/hooks/useIsWide";
import { useJobWords } from "./facts";
import classes from "./JobDetail.module.css";
import { JobDetailView } from "./JobDetailView";

const route = getRouteApi("/app/jobs/$id");

export function JobPage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const wide = useIsWide();
  return <JobDetailView key={id} id={id} address={search} alone={!wide} />;
}

export function NoJobPage() {
  const { t } = useJobWords();
  const wide = useIsWide();
  return wide ? <p className={classes.none}>{t("detail.none")}</p> : null;
}
