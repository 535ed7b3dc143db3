/** Taking a sent proposal back or giving it another bid: what is asked of the server, each with the person's word. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApplicationState, ProposalChange } from "@/client/types";
import { api, call } from "@/lib/api";
import { giveWord, isOpen } from "@/lib/outgoing";
import { applicationKey } from "./queries";

const SOON = 4_000;

/** The states in which Upwork lets a proposal be changed. */
const CHANGEABLE: readonly ApplicationState[] = ["sent", "viewed", "interviewing", "offered"];

export function isChangeable(state: ApplicationState): boolean {
  return CHANGEABLE.includes(state);
}

/** What was confirmed, the newest first. */
export function changesQuery(id: string) {
  return queryOptions({
    queryKey: ["applications", "changes", id],
    queryFn: ({ signal }) =>
      call(
        api.GET("/api/v1/applications/{application_id}/changes", {
          params: { path: { application_id: id } },
          signal,
        }),
      ),
    refetchInterval: ({ state: { data } }) => (data?.some(isOpen) ? SOON : false),
  });
}

export function usePrepareChange(id: string) {
  return useMutation({
    mutationFn: (body: ProposalChange) =>
      call(
        api.POST("/api/v1/applications/{application_id}/changes", {
          params: { path: { application_id: id } },
          body,
        }),
      ),
  });
}

function useMoved(id: string) {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: changesQuery(id).queryKey });
    void client.invalidateQueries({ queryKey: applicationKey(id) });
    void client.invalidateQueries({ queryKey: ["applications", "list"] });
  };
}

function check(id: string, preview_id: string) {
  return call(
    api.POST("/api/v1/applications/{application_id}/changes/check", {
      params: { path: { application_id: id } },
      body: { preview_id },
    }),
  );
}

export function useConfirmChange(id: string) {
  return useMutation({
    mutationFn: (preview_id: string) =>
      giveWord(
        () =>
          call(
            api.POST("/api/v1/applications/{application_id}/changes/confirm", {
              params: { path: { application_id: id } },
              body: { preview_id },
            }),
          ),
        () => check(id, preview_id),
      ),
    onSuccess: useMoved(id),
  });
}

export function useCheckChange(id: string) {
  return useMutation({
    mutationFn: (changeId: string) => check(id, changeId),
    onSuccess: useMoved(id),
  });
}
