/** What the list of a draft's versions asks the server. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, call } from "@/lib/api";

const versionsKey = (id: string) => ["applications", "versions", id] as const;

export function versionsQuery(id: string) {
  return queryOptions({
    queryKey: versionsKey(id),
    queryFn: async ({ signal }) =>
      (
        await call(
          api.GET("/api/v1/applications/{application_id}/versions", {
            params: { path: { application_id: id } },
            signal,
          }),
        )
      ).items,
    staleTime: 0,
  });
}

/** `draft` is the version of the draft it is compared with. */
export function versionQuery(id: string, number: number, draft: number) {
  return queryOptions({
    queryKey: [...versionsKey(id), number, draft],
    queryFn: ({ signal }) =>
      call(
        api.GET("/api/v1/applications/{application_id}/versions/{number}", {
          params: { path: { application_id: id, number } },
          signal,
        }),
      ),
  });
}

interface Restore {
  number: number;
  /** The draft's present version. */
  version: number;
}

export function useRestore(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ number, version }: Restore) =>
      call(
        api.POST("/api/v1/applications/{application_id}/versions/{number}/restore", {
          params: { path: { application_id: id, number } },
          body: { version },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: versionsKey(id) }),
  });
}
