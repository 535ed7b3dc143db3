/** Reading, making and ending tokens for scripts. */
import { queryOptions } from "@tanstack/react-query";
import type { TokenScope } from "@/client/types";
import { api, call } from "@/lib/api";
import { asProblem } from "@/lib/problem";

/** What a token may be allowed, by the keys of its words. */
export const SCOPE_WORDS = {
  "profile:read": "profileRead",
  "profile:write": "profileWrite",
  "jobs:read": "jobsRead",
  "jobs:write": "jobsWrite",
  "applications:read": "applicationsRead",
  "applications:write": "applicationsWrite",
} as const satisfies Record<TokenScope, string>;

export const SCOPES = Object.keys(SCOPE_WORDS) as TokenScope[];

export const LIVES = [7, 30, 90, 365] as const;

export const tokensQuery = queryOptions({
  queryKey: ["security", "tokens"],
  queryFn: async ({ signal }) => (await call(api.GET("/security/tokens", { signal }))).items,
});

interface NewToken {
  name: string;
  scopes: TokenScope[];
  days: number;
}

export function makeToken({ name, scopes, days }: NewToken) {
  return call(api.POST("/security/tokens", { body: { name, scopes, expires_in_days: days } }));
}

/** One that has ended meanwhile is what was wished for. */
export async function revokeToken(id: string): Promise<void> {
  try {
    await call(api.DELETE("/security/tokens/{token_id}", { params: { path: { token_id: id } } }));
  } catch (error) {
    if (asProblem(error).code !== "not_found") throw error;
  }
}
