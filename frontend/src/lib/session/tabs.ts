/** How tabs of one browser agree on a session: one channel, one lock, one hint. No token is stored. */
import type { Session } from "@/client/types";

export type TabMessage = { kind: "signed_in"; session: Session } | { kind: "left" | "ended" };

const CHANNEL = "session";
const LOCK = "session-refresh";
const HINT = "session-hint";

export interface Tabs {
  tell(message: TabMessage): void;
  listen(heard: (message: TabMessage) => void): () => void;
  /** Runs `work` while no other tab of this browser runs its own. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Whether this browser was signed in: spares a refresh call that could only fail. */
  hint(): boolean;
  setHint(signedIn: boolean): void;
}

export function browserTabs(): Tabs {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    tell: (message) => channel.postMessage(message),
    listen: (heard) => {
      const onMessage = (event: MessageEvent<TabMessage>) => heard(event.data);
      channel.addEventListener("message", onMessage);
      return () => channel.removeEventListener("message", onMessage);
    },
    // Web Locks need a secure context; without one the server's refresh grace covers the race.
    alone: (work) => (navigator.locks ? navigator.locks.request(LOCK, work) : work()),
    hint: () => localStorage.getItem(HINT) === "1",
    setHint: (signedIn) =>
      signedIn ? localStorage.setItem(HINT, "1") : localStorage.removeItem(HINT),
  };
}
