/** What the page of analytics asks; the address says over how long and grouped by what. */
import { queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/api";
import type { AnalyticsAddress } from "./address";
import { daysOf } from "./address";

export function funnelQuery(address: AnalyticsAddress) {
  const query = { days: daysOf(address), by: address.by ?? "none" } as const;
  return queryOptions({
    queryKey: ["analytics", "funnel", query],
    queryFn: ({ signal }) =>
      call(api.GET("/api/v1/analytics/funnel", { params: { query }, signal })),
  });
}

export const calibrationQuery = queryOptions({
  queryKey: ["analytics", "calibration"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/analytics/calibration", { signal })),
});
