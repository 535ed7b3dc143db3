/** The address of the list of applications: which group is shown. */
import { getRouteApi } from "@tanstack/react-router";
import { ApplicationsView } from "./ApplicationsView";

const route = getRouteApi("/app/applications");

export function ApplicationsPage() {
  const { group } = route.useSearch();
  return <ApplicationsView group={group} />;
}
