/** What the security page reads. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/api";

const PAGE = 25;

export const securityProfileQuery = queryOptions({
  queryKey: ["security", "profile"],
  queryFn: ({ signal }) => call(api.GET("/security/profile", { signal })),
});

export const securityLogQuery = infiniteQueryOptions({
  queryKey: ["security", "log"],
  queryFn: ({ signal, pageParam }) => {
    const query = pageParam ? { limit: PAGE, cursor: pageParam } : { limit: PAGE };
    return call(api.GET("/security/logs", { params: { query }, signal }));
  },
  initialPageParam: "",
  getNextPageParam: (page) => page.next_cursor,
});
