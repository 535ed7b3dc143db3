/** What administration reads; acting is in acts.ts and alertActs.ts. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { AlertState } from "@/client/types";
import { api, call } from "@/lib/api";
import { asProblem } from "@/lib/problem";

const PAGE = 25;
/** Milliseconds between looks at the open alerts while their page is in view. */
const LOOK_EVERY = 5_000;

export const PEOPLE = ["admin", "people"] as const;
export const ALERTS = ["admin", "alerts"] as const;
export const AUDIT = ["admin", "audit"] as const;

/** `query` is a whole address or an id; empty for everybody. */
export function peopleQuery(query: string) {
  return infiniteQueryOptions({
    queryKey: [...PEOPLE, query],
    queryFn: ({ signal, pageParam }) => {
      const asked = {
        limit: PAGE,
        ...(query && { query }),
        ...(pageParam && { cursor: pageParam }),
      };
      return call(api.GET("/admin/users", { params: { query: asked }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function personQuery(id: string) {
  return queryOptions({
    queryKey: ["admin", "person", id],
    queryFn: ({ signal }) =>
      call(api.GET("/admin/users/{user_id}", { params: { path: { user_id: id } }, signal })),
  });
}

/** Only the address of an account for lists of ids; null once it was erased. */
export function addressQuery(id: string) {
  return queryOptions({
    queryKey: ["admin", "address", id],
    queryFn: async ({ signal }) => {
      const path = { user_id: id };
      try {
        return (await call(api.GET("/admin/users/{user_id}", { params: { path }, signal }))).email;
      } catch (error) {
        if (asProblem(error).status === 404) return null;
        throw error;
      }
    },
    staleTime: 5 * 60_000,
  });
}

export function alertsQuery(state: AlertState) {
  return infiniteQueryOptions({
    queryKey: [...ALERTS, state],
    queryFn: ({ signal, pageParam }) => {
      const query = { state, limit: PAGE, ...(pageParam && { cursor: pageParam }) };
      return call(api.GET("/admin/alerts", { params: { query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    refetchInterval: state === "open" ? LOOK_EVERY : false,
    refetchOnWindowFocus: true,
  });
}

export interface AuditAddress {
  about?: string;
  event?: string;
}

/** Each read of the log is written into it, so it is read only when somebody asks. */
export function auditQuery({ about, event }: AuditAddress) {
  return infiniteQueryOptions({
    queryKey: [...AUDIT, about ?? "", event ?? ""],
    queryFn: ({ signal, pageParam }) => {
      const narrowed = { ...(about && { about }), ...(event && { event }) };
      const query = { limit: PAGE, ...narrowed, ...(pageParam && { cursor: pageParam }) };
      return call(api.GET("/admin/audit", { params: { query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 60_000,
    refetchOnReconnect: false,
  });
}
