/** Whether administration is shown in the frame, and how many alerts wait for somebody there. */
import { useQuery } from "@tanstack/react-query";
import { SECTIONS } from "@/features/admin/sections";
import { api, call } from "@/lib/api";
import { useMay } from "@/lib/permissions";
import { useMe } from "@/lib/session";

/** Milliseconds between looks at the open alerts from any page. */
const LOOK_EVERY = 15_000;
/** More open alerts than this are told as "99+". */
const MOST = 99;

export function useMayAdminister(): boolean {
  const permissions = useMe()?.permissions ?? [];
  return SECTIONS.some(({ may }) => permissions.includes(may));
}

/** Open alerts, capped at one beyond what is told; 0 for whoever may not see them. */
export function useOpenAlerts(): { count: number; word: string } {
  const enabled = useMay("alerts:read");
  const { data } = useQuery({
    queryKey: ["admin", "alerts", "waiting"],
    queryFn: async ({ signal }) => {
      const query = { state: "open", limit: MOST + 1 } as const;
      return (await call(api.GET("/admin/alerts", { params: { query }, signal }))).items.length;
    },
    enabled,
    refetchInterval: LOOK_EVERY,
    refetchOnWindowFocus: true,
  });
  const count = enabled ? (data ?? 0) : 0;
  return { count, word: count > MOST ? `${MOST}+` : String(count) };
}
