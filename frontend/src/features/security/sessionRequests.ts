/** Reading and ending the devices that are signed in. */
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, call } from "@/lib/api";
import { asProblem } from "@/lib/problem";

export const sessionsQuery = queryOptions({
  queryKey: ["security", "sessions"],
  queryFn: async ({ signal }) => (await call(api.GET("/security/sessions", { signal }))).items,
});

/** One that has ended meanwhile is what was wished for. */
export async function endSession(id: string): Promise<void> {
  try {
    await call(
      api.DELETE("/security/sessions/{session_id}", { params: { path: { session_id: id } } }),
    );
  } catch (error) {
    if (asProblem(error).code !== "not_found") throw error;
  }
}

export async function endOthers(): Promise<void> {
  await call(api.POST("/security/sessions/end-others"));
}

export function useSessionsChanged(): () => void {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: ["security"] });
}
