/** Keeping a sentence as a fact of the portfolio, and taking that back. No words live here. */
import type { PortfolioItem } from "@/client/types";
import { api, call } from "@/lib/api";

/** Under which piece of work: one that is there, a new one, or none in particular. */
export type Under = { itemId: string } | { title: string; skills: string[] } | null;

export interface KeptFact {
  item: PortfolioItem;
  /** Null when the portfolio said the same already, so that there is nothing to take back. */
  factId: string | null;
  itemIsNew: boolean;
}

export async function keepFact(sentence: string, under: Under = null): Promise<KeptFact> {
  const text = sentence.replace(/\s+/g, " ").trim();
  if (under && "title" in under) {
    const body = { title: under.title, summary: "", skills: under.skills, facts: [{ text }] };
    const item = await call(api.POST("/api/v1/profile/portfolio", { body }));
    return { item, factId: item.facts[0]?.id ?? null, itemIsNew: true };
  }
  // What was there before tells a new fact from one that is only said again.
  const { items } = await call(api.GET("/api/v1/profile/portfolio"));
  const body = { text, ...(under ? { item_id: under.itemId } : {}) };
  const { item } = await call(api.POST("/api/v1/profile/portfolio/facts", { body }));
  const former = items.find(({ id }) => id === item.id);
  const known = new Set(former?.facts.map(({ id }) => id));
  const fact = item.facts.find(({ id }) => !known.has(id));
  return { item, factId: fact?.id ?? null, itemIsNew: former === undefined };
}

export async function takeBackFact({ item, factId, itemIsNew }: KeptFact): Promise<void> {
  const path = { item_id: item.id };
  if (itemIsNew) {
    await call(api.DELETE("/api/v1/profile/portfolio/{item_id}", { params: { path } }));
    return;
  }
  const { id: _, updated_at: __, files: ___, ...body } = item;
  const facts = item.facts.filter(({ id }) => id !== factId);
  await call(
    api.PUT("/api/v1/profile/portfolio/{item_id}", { params: { path }, body: { ...body, facts } }),
  );
}
