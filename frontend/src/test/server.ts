/** A back end for one test: answers by "METHOD /path", and remembers what was asked. */
import { vi } from "vitest";

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

type Reply = Response | object | null;
export type Door = Reply | ((asked: Asked) => Reply | Promise<Reply>);

/** A problem+json answer as the back end sends it. */
export function refusal(status: number, code: string, more: object = {}): Response {
  const body = { type: "about:blank", title: code, status, code, request_id: "req-1", ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}

function asResponse(reply: Reply): Response {
  if (reply instanceof Response) return reply.clone();
  if (reply === null) return new Response(null, { status: 204 });
  return Response.json(reply);
}

async function read(input: RequestInfo | URL, init?: RequestInit): Promise<Asked> {
  const url = input instanceof Request ? input.url : String(input);
  const request =
    input instanceof Request ? input : new Request(new URL(url, location.origin), init);
  const text = await request.clone().text();
  const isJson = request.headers.get("content-type")?.includes("json");
  const { pathname, searchParams } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: searchParams,
    headers: request.headers,
    body: isJson && text ? JSON.parse(text) : text || null,
  };
}

/** Stands in for fetch; an address without a door answers 404 like the real one. */
export function serve(doors: Record<string, Door>) {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = await read(input, init);
    asked.push(request);
    const door = doors[`${request.method} ${request.path}`];
    if (door === undefined) return refusal(404, "not_found");
    return asResponse(typeof door === "function" ? await door(request) : door);
  });
  return {
    asked,
    /** Requests to one door, in order. */
    to: (door: string) => asked.filter(({ method, path }) => `${method} ${path}` === door),
  };
}
