/** The address of analytics, read and written; what is shown is AnalyticsView's. */
import { getRouteApi } from "@tanstack/react-router";
import { AnalyticsView } from "./AnalyticsView";

const route = getRouteApi("/app/analytics");

export function AnalyticsPage() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <AnalyticsView
      address={address}
      onChange={(search) => void navigate({ to: "/analytics", search, resetScroll: false })}
    />
  );
}
