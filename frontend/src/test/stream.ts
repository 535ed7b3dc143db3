/** A server-sent event stream that a test feeds by hand. */
import { act } from "@testing-library/react";

export function stream() {
  const encoder = new TextEncoder();
  let control: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      control = given;
    },
  });
  const send = (event: string, data: object) =>
    act(async () => {
      control?.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      await new Promise((done) => setTimeout(done, 20));
    });
  // The test server clones what it is given, and a clone of a stream would wait for both readers.
  const response = new Response(body, { headers: { "content-type": "text/event-stream" } });
  response.clone = () => response;
  return { response, send, end: () => act(async () => control?.close()) };
}
