/** Saved searches as several pages need them: reading all, changing one, and whether one may run by itself. */
import { queryOptions } from "@tanstack/react-query";
import type { JobSearch, SavedSearch, SavedSearchWrite } from "@/client/types";
import { api, call } from "./api";

export const searchesQuery = queryOptions({
  queryKey: ["searches"],
  queryFn: async ({ signal }) => (await call(api.GET("/api/v1/searches", { signal }))).items,
});

/** A search as it is sent back when only some of it changes; what it agreed to before still stands. */
export function writeOf(search: SavedSearch, change: Partial<SavedSearchWrite>): SavedSearchWrite {
  const { name, schedule, paused, version, consented_at } = search;
  return {
    name,
    search: search.search,
    schedule,
    paused,
    version,
    consent: schedule !== null && consented_at !== null,
    ...change,
  };
}

export function saveSearch(id: string, body: SavedSearchWrite): Promise<SavedSearch> {
  return call(
    api.PUT("/api/v1/searches/{search_id}", { params: { path: { search_id: id } }, body }),
  );
}

/** A search that runs by itself has to look for something of its own. */
export function isNarrow({ query, category, filters }: Omit<JobSearch, "cursor">): boolean {
  return Boolean(query || category || filters?.expression || filters?.skills?.length);
}
