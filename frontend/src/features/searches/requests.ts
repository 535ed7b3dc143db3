/** What only the page of saved searches asks. */
import { queryOptions } from "@tanstack/react-query";
import type { SavedSearch, SavedSearchWrite, SearchFile } from "@/client/types";
import { api, call } from "@/lib/api";

export function addSearch(body: SavedSearchWrite): Promise<SavedSearch> {
  return call(api.POST("/api/v1/searches", { body }));
}

export function removeSearch(id: string): Promise<unknown> {
  return call(api.DELETE("/api/v1/searches/{search_id}", { params: { path: { search_id: id } } }));
}

export function copySearch(id: string): Promise<SavedSearch> {
  return call(
    api.POST("/api/v1/searches/{search_id}/copy", { params: { path: { search_id: id } } }),
  );
}

export function runSearch(id: string) {
  return call(
    api.POST("/api/v1/searches/{search_id}/run", { params: { path: { search_id: id } } }),
  );
}

export function exportSearches(): Promise<SearchFile> {
  return call(api.GET("/api/v1/searches/file"));
}

export function importSearches(file: SearchFile) {
  return call(api.POST("/api/v1/searches/file", { body: file }));
}

export function meterQuery(id: string) {
  return queryOptions({
    queryKey: ["searches", "meter", id],
    queryFn: ({ signal }) =>
      call(
        api.GET("/api/v1/searches/{search_id}/meter", {
          params: { path: { search_id: id } },
          signal,
        }),
      ),
  });
}
