/** Reads a server-sent event stream with the session's token (EventSource can send none, and only GET). */
import { createParser } from "eventsource-parser";
import { authorizedFetch } from "@/lib/api";
import { ApiProblem, asProblem, problemFrom } from "@/lib/problem";

export interface StreamEvent {
  event: string;
  data: unknown;
}

interface StreamOptions {
  signal?: AbortSignal;
}

/**
 * POSTs `body` to `path` and yields each event as it arrives; ends when the server closes.
 * @throws ApiProblem when the door refuses, the answer is not a stream, or the connection breaks.
 */
export function postForEvents(
  path: string,
  body: unknown,
  { signal }: StreamOptions = {},
): AsyncGenerator<StreamEvent> {
  const headers = { "Content-Type": "application/json" };
  return events(path, { method: "POST", headers, body: JSON.stringify(body) }, signal);
}

/** The same for a door that is only listened to. */
export function listenForEvents(
  path: string,
  { signal }: StreamOptions = {},
): AsyncGenerator<StreamEvent> {
  return events(path, { method: "GET" }, signal);
}

async function* events(
  path: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): AsyncGenerator<StreamEvent> {
  const answer = await open(path, init, signal);
  const ready: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => ready.push({ event: event ?? "message", data: JSON.parse(data) }),
  });
  const reader = answer.pipeThrough(new TextDecoderStream()).getReader();
  try {
    while (true) {
      const { done, value } = await readChunk(reader, signal);
      if (done) return;
      parser.feed(value);
      yield* ready.splice(0);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function open(path: string, init: RequestInit, signal: AbortSignal | undefined) {
  const request = new Request(new URL(path, globalThis.location.origin), {
    ...init,
    headers: { ...init.headers, Accept: "text/event-stream" },
    credentials: "same-origin",
    signal: signal ?? null,
  });
  const answer = await guarded(() => authorizedFetch(request), signal);
  if (!answer.ok) throw problemFrom(answer, await answer.json().catch(() => null));
  const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream");
  if (!isStream || !answer.body) {
    throw new ApiProblem({ status: answer.status, code: "unexpected_answer" });
  }
  return answer.body as ReadableStream<Uint8Array<ArrayBuffer>>;
}

function readChunk(reader: ReadableStreamDefaultReader<string>, signal: AbortSignal | undefined) {
  return guarded(() => reader.read(), signal);
}

/** An abort stays an abort (the person asked for it); anything else is told as a problem. */
async function guarded<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw signal?.aborted ? error : asProblem(error);
  }
}
