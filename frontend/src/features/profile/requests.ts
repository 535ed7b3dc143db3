/** What the profile page asks of the back end. */
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { PortfolioItem, PortfolioItemWrite, Profile, ProfileWrite } from "@/client/types";
import { api, call } from "@/lib/api";
import { asProblem } from "@/lib/problem";
import { meQuery, profileQuery } from "@/lib/queries";

export const portfolioQuery = queryOptions({
  queryKey: ["profile", "portfolio"],
  queryFn: async ({ signal }) =>
    (await call(api.GET("/api/v1/profile/portfolio", { signal }))).items,
});

export async function saveProfile(client: QueryClient, body: ProfileWrite): Promise<Profile> {
  const saved = await call(api.PUT("/api/v1/profile", { body }));
  client.setQueryData(profileQuery.queryKey, saved);
  if (body.version === 0) void client.invalidateQueries({ queryKey: meQuery.queryKey });
  return saved;
}

/** The profile as it is on the server now. */
export function readProfile(client: QueryClient): Promise<Profile> {
  return client.fetchQuery({ ...profileQuery, staleTime: 0 });
}

export async function addItem(client: QueryClient, body: PortfolioItemWrite) {
  const saved = await call(api.POST("/api/v1/profile/portfolio", { body }));
  putItems(client, (items) => [...items, saved]);
  return saved;
}

export async function saveItem(client: QueryClient, id: string, body: PortfolioItemWrite) {
  const saved = await call(
    api.PUT("/api/v1/profile/portfolio/{item_id}", { params: { path: { item_id: id } }, body }),
  );
  putItems(client, (items) => items.map((item) => (item.id === id ? saved : item)));
  return saved;
}

/** The item as it is on the server now, or null when it is gone. */
export async function readItem(client: QueryClient, id: string): Promise<PortfolioItem | null> {
  const items = await client.fetchQuery({ ...portfolioQuery, staleTime: 0 });
  return items.find((item) => item.id === id) ?? null;
}

/** Removes an item; one that is gone already counts as removed. */
export async function removeItem(client: QueryClient, id: string): Promise<void> {
  try {
    await call(
      api.DELETE("/api/v1/profile/portfolio/{item_id}", { params: { path: { item_id: id } } }),
    );
  } catch (error) {
    if (asProblem(error).status !== 404) throw error;
  }
  putItems(client, (items) => items.filter((item) => item.id !== id));
}

function putItems(client: QueryClient, change: (items: PortfolioItem[]) => PortfolioItem[]) {
  // An answer still under way is older than this change.
  void client.cancelQueries({ queryKey: portfolioQuery.queryKey });
  client.setQueryData(portfolioQuery.queryKey, (items) => items && change(items));
}
