/** What the pages of models ask the server. */
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type {
  ModelServer,
  ModelServerWrite,
  ModelSettings,
  ModelSettingsWrite,
  ModelTrial,
  OwnStyle,
  OwnStyleWrite,
} from "@/client/types";
import { api, call } from "@/lib/api";
import { modelsQuery } from "@/lib/queries";

function put(client: QueryClient, change: (known: ModelSettings) => ModelSettings) {
  // An answer still under way is older than this change.
  void client.cancelQueries({ queryKey: modelsQuery.queryKey });
  client.setQueryData(modelsQuery.queryKey, (known) => known && change(known));
}

export async function saveSettings(client: QueryClient, body: ModelSettingsWrite) {
  const saved = await call(api.PUT("/api/v1/ai", { body }));
  put(client, () => saved);
  client.setQueryData(
    styleQuery.queryKey,
    (known) => known && { ...known, version: saved.version },
  );
  return saved;
}

export async function addServer(client: QueryClient, body: ModelServerWrite) {
  const added = await call(api.POST("/api/v1/ai/servers", { body }));
  put(client, (known) => ({ ...known, servers: [...known.servers, added] }));
  return added;
}

export async function saveServer(client: QueryClient, id: string, body: ModelServerWrite) {
  const saved = await call(
    api.PUT("/api/v1/ai/servers/{server_id}", { params: { path: { server_id: id } }, body }),
  );
  const change = (server: ModelServer) => (server.id === id ? saved : server);
  put(client, (known) => ({ ...known, servers: known.servers.map(change) }));
  return saved;
}

/** Shown in the new order at once; where the server refuses, what it has is read again. */
export async function orderServers(client: QueryClient, ids: string[]): Promise<void> {
  put(client, (known) => ({
    ...known,
    servers: ids.flatMap((id) => known.servers.filter((server) => server.id === id)),
  }));
  try {
    const saved = await call(api.PUT("/api/v1/ai/servers/order", { body: { ids } }));
    put(client, () => saved);
  } catch (error) {
    await client.invalidateQueries({ queryKey: modelsQuery.queryKey });
    throw error;
  }
}

export const styleQuery = queryOptions({
  queryKey: ["models", "style"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/ai/style", { signal })),
});

export async function saveStyle(client: QueryClient, body: OwnStyleWrite): Promise<OwnStyle> {
  const saved = await call(api.PUT("/api/v1/ai/style", { body }));
  client.setQueryData(styleQuery.queryKey, saved);
  put(client, (known) => ({ ...known, version: saved.version, use_own_style: saved.enabled }));
  return saved;
}

export async function removeServer(client: QueryClient, id: string): Promise<void> {
  await call(api.DELETE("/api/v1/ai/servers/{server_id}", { params: { path: { server_id: id } } }));
  put(client, (known) => ({
    ...known,
    servers: known.servers.filter((server) => server.id !== id),
  }));
}

export function tryServer(id: string): Promise<ModelTrial> {
  return call(
    api.POST("/api/v1/ai/servers/{server_id}/trial", { params: { path: { server_id: id } } }),
  );
}
