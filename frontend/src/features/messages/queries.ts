/** What the inbox asks the server, and how often it looks again while open. */
import {
  queryOptions,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { Outgoing, Thread } from "@/client/types";
import { api, call } from "@/lib/api";
import { giveWord, isOpen } from "@/lib/outgoing";

const SOON = 4_000;
const LATER = 30_000;
const MINUTE = 60_000;

export const roomsQuery = queryOptions({
  queryKey: ["messages", "rooms"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/messages", { signal })),
  refetchInterval: MINUTE,
});

const threadKey = (id: string) => ["messages", "thread", id] as const;

export function threadQuery(id: string) {
  return queryOptions({
    queryKey: threadKey(id),
    queryFn: ({ signal }) => readThread(id, false, signal),
    refetchInterval: ({ state: { data } }) => (data?.outgoing.some(isOpen) ? SOON : LATER),
  });
}

function readThread(id: string, older: boolean, signal?: AbortSignal): Promise<Thread> {
  return call(
    api.GET("/api/v1/messages/{room_id}", {
      params: { path: { room_id: id }, query: { older } },
      ...(signal ? { signal } : {}),
    }),
  );
}

/** Reads the page before those that are held; the answer holds all of them. */
export function useOlder(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => readThread(id, true),
    onSuccess: (thread) => client.setQueryData(threadKey(id), thread),
  });
}

export function usePrepare(id: string) {
  return useMutation({
    mutationFn: (body: { text: string; drafted: boolean }) =>
      call(api.POST("/api/v1/messages", { body: { room_id: id, ...body } })),
  });
}

/** What this page saw leave, shown until Upwork's own list has it. */
export function useSentHere(id: string) {
  const options = queryOptions<readonly Outgoing[]>({
    queryKey: ["messages", "sent", id],
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return useQuery(options).data ?? [];
}

function useOutcome(id: string) {
  const client = useQueryClient();
  return (outcome: Outgoing) => {
    if (outcome.state === "sent") {
      client.setQueryData<readonly Outgoing[]>(["messages", "sent", id], (before = []) => [
        ...before.filter((each) => each.id !== outcome.id),
        outcome,
      ]);
    }
    void client.invalidateQueries({ queryKey: threadKey(id) });
    void client.invalidateQueries({ queryKey: roomsQuery.queryKey });
  };
}

function check(id: string, preview_id: string): Promise<Outgoing> {
  return call(
    api.POST("/api/v1/messages/{room_id}/check", {
      params: { path: { room_id: id } },
      body: { preview_id },
    }),
  );
}

/** Gives the person's word; where it was given before (the answer had been lost), asks what became of it. */
export function useConfirm(id: string) {
  return useMutation({
    mutationFn: (preview_id: string) =>
      giveWord(
        () =>
          call(
            api.POST("/api/v1/messages/{room_id}/confirm", {
              params: { path: { room_id: id } },
              body: { preview_id },
            }),
          ),
        () => check(id, preview_id),
      ),
    onSuccess: useOutcome(id),
  });
}

export function useCheck(id: string) {
  return useMutation({
    mutationFn: (outgoingId: string) => check(id, outgoingId),
    onSuccess: useOutcome(id),
  });
}
