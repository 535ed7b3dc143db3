/** A model server as its form holds it: usual addresses, what is wrong with it, and what is sent. */
import type { ModelServer, ModelServerWrite } from "@/client/types";

/** Addresses by which the usual kinds are reached. */
export const KINDS = {
  openai: "https://api.openai.com/v1",
  openrouter: "https://openrouter.ai/api/v1",
  ollama: "http://localhost:11434/v1",
  vllm: "http://localhost:8000/v1",
} as const;

export interface ServerFields extends Record<string, unknown> {
  label: string;
  base_url: string;
  model: string;
  key: string;
  price_read: string;
  price_written: string;
}

export function serverFieldsOf(server: ModelServer | null): ServerFields {
  return {
    label: server?.label ?? "",
    base_url: server?.base_url ?? "",
    model: server?.model ?? "",
    // A key is never shown again: an empty field keeps the one there is.
    key: "",
    price_read: plain(server?.price_read),
    price_written: plain(server?.price_written),
  };
}

/** "0.5000" as a person writes it; nothing for a price of nothing. */
function plain(price: string | undefined): string {
  return price && Number(price) > 0 ? String(Number(price)) : "";
}

export function bodyOfServer(server: ModelServer): ModelServerWrite {
  const { id: _, has_key: __, ...body } = server;
  return body;
}

export function bodyOfFields(fields: ServerFields, enabled: boolean): ModelServerWrite {
  return {
    label: fields.label.trim(),
    base_url: fields.base_url.trim(),
    model: fields.model.trim(),
    price_read: priceOf(fields.price_read) ?? "0",
    price_written: priceOf(fields.price_written) ?? "0",
    enabled,
    ...(fields.key.trim() ? { key: fields.key.trim() } : {}),
  };
}

/** A typed amount as a decimal, "0" for none; null when it is not an amount. */
export function priceOf(typed: string): string | null {
  const amount = typed.replace(/\s/g, "").replace(",", ".");
  if (amount === "") return "0";
  return /^\d{1,5}(?:\.\d{1,4})?$/.test(amount) ? amount : null;
}

export type ServerError = "missing" | "address" | "price";

export function serverErrors(fields: ServerFields): Partial<Record<string, ServerError>> {
  const found: Record<string, ServerError | undefined> = {
    label: fields.label.trim() ? undefined : "missing",
    base_url: /^https?:\/\/[^\s]+$/.test(fields.base_url.trim()) ? undefined : "address",
    model: fields.model.trim() ? undefined : "missing",
    price_read: priceOf(fields.price_read) === null ? "price" : undefined,
    price_written: priceOf(fields.price_written) === null ? "price" : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, error]) => error));
}
