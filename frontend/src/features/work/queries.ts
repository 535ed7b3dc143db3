/** Invitations, offers and contracts, asked of Upwork when the person looks; nothing of them is kept here. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { InvitationReply } from "@/client/types";
import { api, call } from "@/lib/api";
import { giveWord } from "@/lib/outgoing";

/** Asked again when the person comes back later or wants it, not by itself. */
const FRESH = { staleTime: 5 * 60_000, retry: false } as const;

const FIRST = null as string | null;
const after = (cursor: string | null) => (cursor ? { cursor } : {});

export const invitationsQuery = queryOptions({
  queryKey: ["work", "invitations"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/upwork/invitations", { signal })),
  ...FRESH,
});

export const offersQuery = queryOptions({
  queryKey: ["work", "offers"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/upwork/offers", { signal })),
  ...FRESH,
});

export const contractsQuery = queryOptions({
  queryKey: ["work", "contracts"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/upwork/contracts", { signal })),
  ...FRESH,
});

export const hoursQuery = infiniteQueryOptions({
  queryKey: ["work", "hours"],
  queryFn: ({ pageParam, signal }) =>
    call(api.GET("/api/v1/upwork/hours", { params: { query: after(pageParam) }, signal })),
  initialPageParam: FIRST,
  getNextPageParam: (page) => page.next_cursor,
  ...FRESH,
});

export const transactionsQuery = infiniteQueryOptions({
  queryKey: ["work", "transactions"],
  queryFn: ({ pageParam, signal }) =>
    call(api.GET("/api/v1/upwork/transactions", { params: { query: after(pageParam) }, signal })),
  initialPageParam: FIRST,
  getNextPageParam: (page) => page.next_cursor,
  ...FRESH,
});

export const historyQuery = infiniteQueryOptions({
  queryKey: ["work", "history"],
  queryFn: ({ pageParam, signal }) =>
    call(api.GET("/api/v1/upwork/history", { params: { query: after(pageParam) }, signal })),
  initialPageParam: FIRST,
  getNextPageParam: (page) => page.next_cursor,
  ...FRESH,
});

export const ownProfileQuery = queryOptions({
  queryKey: ["work", "profile"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/upwork/profile", { signal })),
  ...FRESH,
});

export function usePrepareReply(id: string) {
  return useMutation({
    mutationFn: (body: InvitationReply) =>
      call(
        api.POST("/api/v1/upwork/invitations/{invitation_id}", {
          params: { path: { invitation_id: id } },
          body,
        }),
      ),
  });
}

export function useConfirmReply(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (preview_id: string) =>
      giveWord(() =>
        call(
          api.POST("/api/v1/upwork/invitations/{invitation_id}/confirm", {
            params: { path: { invitation_id: id } },
            body: { preview_id },
          }),
        ),
      ),
    // An answered invitation leaves the list, which is how a lost answer is found out, too.
    onSettled: () => void client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
}
