/** One tab listens to the server for all of them. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sessionStore } from "@/lib/session";
import { buildSession } from "@/test/builders";
import { refusal, serve } from "@/test/server";
import { followJobNews } from "./jobNews";

const STREAM = "GET /api/v1/jobs/stream";

function news(...ids: string[]): Response {
  const data = JSON.stringify({ at: "2026-11-20T08:00:00Z", items: ids.map((id) => ({ id })) });
  return new Response(`:\n\nevent: jobs\ndata: ${data}\n\n`, {
    headers: { "content-type": "text/event-stream" },
  });
}

/** A lock that one holds until its work ends, as the browser's. */
function oneLock() {
  let held = Promise.resolve();
  return {
    request: (_name: string, _options: object, work: () => Promise<void>) => {
      held = held.then(work);
      return held;
    },
  };
}

let ends: AbortController;

beforeEach(() => {
  ends = new AbortController();
  sessionStore.signIn(buildSession());
});

afterEach(() => {
  ends.abort();
  vi.unstubAllGlobals();
});

describe("news of jobs", () => {
  it("are asked for once and heard by every tab", async () => {
    const server = serve({ [STREAM]: () => news("job-1", "job-2") });
    vi.stubGlobal("navigator", { ...navigator, locks: oneLock() });
    const [leader, other] = [vi.fn(), vi.fn()];
    followJobNews(leader, ends.signal);
    followJobNews(other, ends.signal);
    await vi.waitFor(() => expect(other).toHaveBeenCalledWith(["job-1", "job-2"]));
    expect(leader).toHaveBeenCalledWith(["job-1", "job-2"]);
    expect(server.to(STREAM)).toHaveLength(1);
  });

  it("are asked for by the next tab once the one that listened is closed", async () => {
    const server = serve({ [STREAM]: () => news("job-1") });
    vi.stubGlobal("navigator", { ...navigator, locks: oneLock() });
    const first = new AbortController();
    const [leader, other] = [vi.fn(), vi.fn()];
    followJobNews(leader, first.signal);
    await vi.waitFor(() => expect(leader).toHaveBeenCalled());
    followJobNews(other, ends.signal);
    expect(server.to(STREAM)).toHaveLength(1);
    first.abort();
    await vi.waitFor(() => expect(server.to(STREAM)).toHaveLength(2));
    await vi.waitFor(() => expect(other).toHaveBeenCalledWith(["job-1"]));
    expect(leader).toHaveBeenCalledOnce();
  });

  it("are asked for again only when the server said, where there are too many listeners", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const server = serve({ [STREAM]: refusal(429, "too_many_streams", { retry_after: 20 }) });
    followJobNews(vi.fn(), ends.signal);
    await vi.waitFor(() => expect(server.to(STREAM)).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(server.to(STREAM)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.to(STREAM)).toHaveLength(2);
    vi.useRealTimers();
  });

  it("are asked for no more where the door is closed to the person", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const server = serve({});
    followJobNews(vi.fn(), ends.signal);
    await vi.waitFor(() => expect(server.to(STREAM)).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(300_000);
    expect(server.to(STREAM)).toHaveLength(1);
    vi.useRealTimers();
  });
});
