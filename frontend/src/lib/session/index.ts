/** The browser's one session manager, wired to the real fetch, channel and lock. */
import { SessionManager } from "./manager";
import { sessionStore } from "./store";
import { browserTabs } from "./tabs";

export { sessionStore, useMe, useSession } from "./store";

export const session = new SessionManager(sessionStore, browserTabs(), (path, init) =>
  globalThis.fetch(path, { ...init, credentials: "same-origin" }),
);
