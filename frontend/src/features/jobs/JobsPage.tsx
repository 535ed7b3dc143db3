/** The address of the jobs pages, read and written; what is shown is JobsView's. */
import { getRouteApi, Outlet, useParams } from "@tanstack/react-router";
import { JobsView } from "./JobsView";

const route = getRouteApi("/app/jobs");

export function JobsPage() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { id = null } = useParams({ strict: false });
  return (
    <JobsView
      address={address}
      selected={id}
      onSearch={(search) => void navigate({ to: "/jobs", search, resetScroll: false })}
    >
      <Outlet />
    </JobsView>
  );
}
