/** What the security page reads. */
import { queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/api";

export const securityProfileQuery = queryOptions({
  queryKey: ["security", "profile"],
  queryFn: ({ signal }) => call(api.GET("/security/profile", { signal })),
});
