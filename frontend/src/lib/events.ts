/** Reads a server-sent event stream that answers a POST (EventSource can only GET). */
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
export async function* postForEvents(
  path: string,
  body: unknown,
  { signal }: StreamOptions = {},
): AsyncGenerator<StreamEvent> {
  const answer = await open(path, body, signal);
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

async function open(path: string, body: unknown, signal: AbortSignal | undefined) {
  const request = new Request(new URL(path, globalThis.location.origin), {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify(body),
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
