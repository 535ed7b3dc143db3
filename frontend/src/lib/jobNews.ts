/** News of jobs found in the background: one tab of the browser listens to the server and tells the others. */
import { listenForEvents } from "@/lib/events";
import { asProblem } from "@/lib/problem";

const DOOR = "/api/v1/jobs/stream";
const LOCK = "job-news";
const CHANNEL = "job-news";
const SHORTEST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 120_000;

type Heard = (ids: string[]) => void;

/** Calls `heard` with the ids of new jobs until `signal` ends; which tab listens is settled by a lock. */
export function followJobNews(heard: Heard, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<string[]>) => heard(data);
  signal.addEventListener("abort", () => channel.close(), { once: true });
  const lead = () =>
    listen((ids) => {
      heard(ids);
      if (!signal.aborted) channel.postMessage(ids);
    }, signal);
  // Web Locks need a secure context; without one each tab listens for itself.
  const leading = navigator.locks ? navigator.locks.request(LOCK, { signal }, lead) : lead();
  // An end of the waiting is what the signal asked for.
  leading.catch(() => undefined);
}

/** Listens over and over: the server ends each stream after some minutes; a failure makes the pauses longer. */
async function listen(heard: Heard, signal: AbortSignal): Promise<void> {
  let pause = SHORTEST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      for await (const { event, data } of listenForEvents(DOOR, { signal })) {
        pause = SHORTEST_PAUSE_MS;
        if (event === "jobs") heard(idsOf(data));
      }
    } catch (error) {
      if (signal.aborted || isFinal(error)) return;
      const told = (asProblem(error).retryAfter ?? 0) * 1000;
      pause = Math.min(LONGEST_PAUSE_MS, Math.max(told, pause * 2));
    }
    await rest(pause, signal);
  }
}

function idsOf(data: unknown): string[] {
  const { items } = data as { items: { id: string }[] };
  return items.map(({ id }) => id);
}

/** Refused for what does not pass by waiting. */
function isFinal(error: unknown): boolean {
  const { status } = asProblem(error);
  return status === 401 || status === 403 || status === 404;
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
