/** A portfolio item as its form holds it: what was typed, what is wrong with it, and what is sent. */
import type { PortfolioItem, PortfolioItemWrite } from "@/client/types";
import { cleanLine, cleanText, uniqueNames } from "./clean";

export const MOST_ITEMS = 50;
export const MOST_FACTS = 40;
export const MOST = {
  title: 200,
  summary: 2000,
  fact: 600,
  skill: 80,
  skills: 60,
  link: 500,
  links: 10,
} as const;

/** `key` tells facts apart while they are edited; `id` is the server's, for facts it knows. */
export interface FactField {
  key: string;
  id?: string;
  text: string;
}

export interface ItemFields extends Record<string, unknown> {
  title: string;
  summary: string;
  facts: FactField[];
  skills: string[];
  links: string[];
  year: string;
}

export const FIELDS = ["title", "summary", "facts", "skills", "links", "year"] as const;
export type FieldName = (typeof FIELDS)[number];
export type FieldError =
  | "titleMissing"
  | "titleLong"
  | "summaryLong"
  | "factLong"
  | "skillLong"
  | "link"
  | "year";

let made = 0;

export function newFact(text = ""): FactField {
  made += 1;
  return { key: `new-${made}`, text };
}

export function fieldsOf(item: PortfolioItem | null): ItemFields {
  if (item === null) {
    return { title: "", summary: "", facts: [newFact()], skills: [], links: [], year: "" };
  }
  return {
    title: item.title,
    summary: item.summary,
    facts: item.facts.map(({ id, text }) => ({ key: id, id, text })),
    skills: item.skills,
    links: item.links,
    year: item.year === null ? "" : String(item.year),
  };
}

/** "example.org/work" means the web page of that name. */
function withScheme(typed: string): string {
  const link = typed.trim();
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/.test(link) ? `https://${link}` : link;
}

/** Links as they are kept: whole addresses, each once. */
function keptLinks(typed: readonly string[]): string[] {
  return [...new Set(typed.map(withScheme).filter(Boolean))];
}

/** Whether a link may be shown as one. */
export function isWebLink(link: string): boolean {
  return /^https?:\/\/\S+$/.test(link) && URL.canParse(link);
}

/** Whether what was typed is no address that can be kept; an empty line is nothing yet. */
export function isBadLink(typed: string): boolean {
  const link = withScheme(typed);
  return link !== "" && (!isWebLink(link) || link.length > MOST.link);
}

export function bodyOf(fields: ItemFields) {
  const facts = fields.facts.map(({ id, text }) => ({
    ...(id ? { id } : {}),
    text: cleanLine(text),
  }));
  return {
    title: cleanLine(fields.title),
    summary: cleanText(fields.summary),
    facts: facts.filter(({ text }) => text !== ""),
    skills: uniqueNames(fields.skills),
    links: keptLinks(fields.links),
    year: fields.year.trim() === "" ? null : Number(fields.year),
  } satisfies PortfolioItemWrite;
}

export function errorsOf(fields: ItemFields): Partial<Record<FieldName, FieldError>> {
  const body = bodyOf(fields);
  const { year } = body;
  const isYear = year === null || (Number.isInteger(year) && year >= 1950 && year <= 2100);
  const title = body.title.length > MOST.title ? "titleLong" : undefined;
  const found: Record<FieldName, FieldError | undefined> = {
    title: body.title === "" ? "titleMissing" : title,
    summary: body.summary.length > MOST.summary ? "summaryLong" : undefined,
    facts: body.facts.some(({ text }) => text.length > MOST.fact) ? "factLong" : undefined,
    skills: body.skills.some((skill) => skill.length > MOST.skill) ? "skillLong" : undefined,
    links: fields.links.some(isBadLink) ? "link" : undefined,
    year: isYear ? undefined : "year",
  };
  return Object.fromEntries(Object.entries(found).filter(([, error]) => error));
}

/** Names of the fields whose kept form would differ. */
export function differing(one: ItemFields, other: ItemFields): FieldName[] {
  const [left, right] = [bodyOf(one), bodyOf(other)];
  return FIELDS.filter((name) => JSON.stringify(left[name]) !== JSON.stringify(right[name]));
}
