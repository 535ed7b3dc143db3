/** What the profile page asks of the back end. */
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type {
  PortfolioFile,
  PortfolioItem,
  PortfolioItemWrite,
  Profile,
  ProfileWrite,
} from "@/client/types";
import { api, call } from "@/lib/api";
import { asProblem } from "@/lib/problem";
import { meQuery, profileQuery } from "@/lib/queries";
import { mediaTypeOf } from "./files";

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

/** Sends a file as it is; its name goes in a header, so nothing has to be wrapped around it. */
export async function addFile(client: QueryClient, itemId: string, file: File) {
  const named = `attachment; filename*=UTF-8''${encodeName(file.name)}`;
  // Read whole before anything leaves: a file that changes on the way would break the sending off.
  const content = await file.arrayBuffer();
  const added = await call(
    api.POST("/api/v1/profile/portfolio/{item_id}/files", {
      params: { path: { item_id: itemId }, header: { "Content-Disposition": named } },
      headers: { "Content-Type": mediaTypeOf(file.name) },
      // The document calls bytes a string.
      body: content as unknown as string,
      bodySerializer: (body) => body,
    }),
  );
  putFiles(client, itemId, (files) => [...files, added]);
  return added;
}

/** What RFC 8187 lets stand as it is, encodeURIComponent leaves alone, but for these four. */
function encodeName(name: string): string {
  const encoded = encodeURIComponent(name.slice(-200).replace(/\p{Cs}/gu, ""));
  return encoded.replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
}

export function readFile(id: string): Promise<Blob> {
  const params = { path: { file_id: id } };
  return call(
    api.GET("/api/v1/profile/portfolio/files/{file_id}", { params, parseAs: "blob" }),
  ) as Promise<Blob>;
}

/** Removes a file; one that is gone already counts as removed. */
export async function removeFile(client: QueryClient, itemId: string, id: string): Promise<void> {
  try {
    const params = { path: { file_id: id } };
    await call(api.DELETE("/api/v1/profile/portfolio/files/{file_id}", { params }));
  } catch (error) {
    if (asProblem(error).status !== 404) throw error;
  }
  putFiles(client, itemId, (files) => files.filter((file) => file.id !== id));
}

function putFiles(
  client: QueryClient,
  itemId: string,
  change: (files: PortfolioFile[]) => PortfolioFile[],
) {
  putItems(client, (items) =>
    items.map((item) => (item.id === itemId ? { ...item, files: change(item.files) } : item)),
  );
}

function putItems(client: QueryClient, change: (items: PortfolioItem[]) => PortfolioItem[]) {
  // An answer still under way is older than this change.
  void client.cancelQueries({ queryKey: portfolioQuery.queryKey });
  client.setQueryData(portfolioQuery.queryKey, (items) => items && change(items));
}
