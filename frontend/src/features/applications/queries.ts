/** What the applications pages ask the server, and how often they look again while open. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { Application, ApplicationState } from "@/client/types";
import { api, call } from "@/lib/api";
import { isOnTheWay, pollAfter } from "./states";

const LIST = ["applications", "list"] as const;
const SOON = 2_000;
const LATER = 30_000;

export const applicationKey = (id: string) => ["applications", "one", id] as const;

/** All applications, or those in one state; newest change first, as the server orders them. */
export function listQuery(state?: ApplicationState) {
  return infiniteQueryOptions({
    queryKey: [...LIST, state ?? "all"],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET("/api/v1/applications", {
          params: {
            query: { ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    refetchInterval: ({ state: { data } }) => {
      const moving = data?.pages.some((page) => page.items.some((item) => isOnTheWay(item.state)));
      return moving ? SOON : LATER;
    },
  });
}

export function applicationQuery(id: string) {
  return queryOptions({
    queryKey: applicationKey(id),
    queryFn: ({ signal }) =>
      call(
        api.GET("/api/v1/applications/{application_id}", {
          params: { path: { application_id: id } },
          signal,
        }),
      ),
    refetchInterval: ({ state: { data } }) => pollAfter(data?.state),
  });
}

/** What the connection carries beside a bid; read anew with the connection's status, under whose key it lies. */
export const planQuery = queryOptions({
  queryKey: ["upwork", "status", "plan"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/applications/plan", { signal })),
  staleTime: 5 * 60_000,
});

/** Each visit to the gate reads a preview made for it: an old one is never shown as the present text. */
export function previewQuery(id: string) {
  return queryOptions({
    queryKey: ["applications", "preview", id],
    queryFn: ({ signal }) =>
      call(
        api.POST("/api/v1/applications/{application_id}/preview", {
          params: { path: { application_id: id } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}

/** An act on one application whose answer is its new form. */
function useAct<V>(id: string, act: (value: V) => Promise<Application>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (application) => {
      client.setQueryData(applicationKey(id), application);
      void client.invalidateQueries({ queryKey: LIST });
    },
    // A refused act means that the page shows an old state.
    onError: () => void client.invalidateQueries({ queryKey: applicationKey(id) }),
  });
}

export function useConfirm(id: string) {
  return useAct(id, (preview_id: string) =>
    call(
      api.POST("/api/v1/applications/{application_id}/confirm", {
        params: { path: { application_id: id } },
        body: { preview_id },
      }),
    ),
  );
}

export function useUndo(id: string) {
  return useAct(id, () =>
    call(
      api.POST("/api/v1/applications/{application_id}/undo", {
        params: { path: { application_id: id } },
      }),
    ),
  );
}

export function useCheck(id: string) {
  return useAct(id, () =>
    call(
      api.POST("/api/v1/applications/{application_id}/check", {
        params: { path: { application_id: id } },
      }),
    ),
  );
}

export function useDelete(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call(
        api.DELETE("/api/v1/applications/{application_id}", {
          params: { path: { application_id: id } },
        }),
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: LIST });
      void client.invalidateQueries({ queryKey: ["jobs"], refetchType: "none" });
    },
  });
}

const SYNC_TAKES = 4_000;

/** Asks Upwork where the person's proposals stand; a refusal ("asked a moment ago") needs no words. */
export function useSync() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(api.POST("/api/v1/applications/sync")),
    onSuccess: () => {
      setTimeout(() => void client.invalidateQueries({ queryKey: LIST }), SYNC_TAKES);
    },
  });
}
