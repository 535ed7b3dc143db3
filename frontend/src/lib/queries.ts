/** Queries that more than one feature reads; a feature's own queries live in the feature. */
import { QueryClient, queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/api";
import { asProblem } from "@/lib/problem";
import { sessionStore } from "@/lib/session";

const MINUTE = 60_000;

export const metaQuery = queryOptions({
  queryKey: ["meta"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/meta", { signal })),
  staleTime: 30 * MINUTE,
});

/** The person as the server sees them now; the session's copy follows. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }) => {
    const me = await call(api.GET("/api/v1/me", { signal }));
    sessionStore.updateUser(me);
    return me;
  },
  staleTime: MINUTE,
});

/** What the person's grant can do; the Upwork page tells it whole, other pages leave out what cannot work. */
export const capabilitiesQuery = queryOptions({
  queryKey: ["upwork", "capabilities"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/upwork/capabilities", { signal })),
  staleTime: MINUTE,
  retry: false,
});

export const profileQuery = queryOptions({
  queryKey: ["profile", "own"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/profile", { signal })),
});

/** Templates and snippets of the person's own. */
export const letterTextsQuery = queryOptions({
  queryKey: ["letterTexts", "all"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/letter-texts", { signal })),
  staleTime: MINUTE,
});

/** The person's models: servers, settings, what today has taken. */
export const modelsQuery = queryOptions({
  queryKey: ["models", "settings"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/ai", { signal })),
});

export const upworkStatusQuery = queryOptions({
  queryKey: ["upwork", "status"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/upwork/status", { signal })),
  staleTime: MINUTE,
});

/** Only what may pass by itself is retried: no answer, or the server's own failure. */
export function mayRetry(failures: number, error: unknown): boolean {
  const { status } = asProblem(error);
  return failures < 2 && (status === 0 || status === 502 || status === 503 || status === 504);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: mayRetry, staleTime: 10_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}

export const categoriesQuery = queryOptions({
  queryKey: ["jobs", "categories"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/jobs/categories", { signal })),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});
