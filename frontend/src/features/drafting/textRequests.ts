/** What the page of templates and snippets asks the server. */
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { LetterText, LetterTextKind } from "@/client/types";
import { api, call } from "@/lib/api";
import { letterTextsQuery } from "@/lib/queries";

export interface TextFields extends Record<string, unknown> {
  name: string;
  text: string;
  language: LetterText["language"];
}

export const comparisonQuery = queryOptions({
  queryKey: ["letterTexts", "comparison"],
  queryFn: ({ signal }) => call(api.GET("/api/v1/letter-texts/comparison", { signal })),
});

function put(client: QueryClient, saved: LetterText): LetterText {
  void client.cancelQueries({ queryKey: letterTextsQuery.queryKey });
  client.setQueryData(letterTextsQuery.queryKey, (known) => {
    if (!known) return known;
    const isNew = known.items.every(({ id }) => id !== saved.id);
    const items = isNew
      ? [...known.items, saved]
      : known.items.map((each) => (each.id === saved.id ? saved : each));
    return { ...known, items };
  });
  void client.invalidateQueries({ queryKey: comparisonQuery.queryKey });
  return saved;
}

export async function addText(client: QueryClient, kind: LetterTextKind, fields: TextFields) {
  return put(client, await call(api.POST("/api/v1/letter-texts", { body: { kind, ...fields } })));
}

export async function saveText(client: QueryClient, known: LetterText, fields: TextFields) {
  const saved = await call(
    api.PUT("/api/v1/letter-texts/{text_id}", {
      params: { path: { text_id: known.id } },
      body: { version: known.version, ...fields },
    }),
  );
  return put(client, saved);
}

export async function archiveText(client: QueryClient, id: string, archived: boolean) {
  const saved = await call(
    api.POST("/api/v1/letter-texts/{text_id}/archive", {
      params: { path: { text_id: id } },
      body: { archived },
    }),
  );
  return put(client, saved);
}
