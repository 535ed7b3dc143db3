/** Renewal happens once however many ask, in one tab or in two; an ended session ends everywhere. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Session } from "@/client/types";
import { buildMe, buildSession } from "@/test/builders";
import { refusal } from "@/test/server";
import { SessionManager } from "./manager";
import { SessionStore } from "./store";
import type { TabMessage, Tabs } from "./tabs";

/** A browser: tabs share a lock and a channel; messages arrive a turn later, as in the real one. */
class Browser {
  private queue: Promise<unknown> = Promise.resolve();
  private hinted = false;
  private readonly ears: { owner: object; heard: (message: TabMessage) => void }[] = [];

  tab(): Tabs {
    const owner = {};
    return {
      tell: (message) => {
        queueMicrotask(() => {
          for (const ear of this.ears) if (ear.owner !== owner) ear.heard(message);
        });
      },
      listen: (heard) => {
        this.ears.push({ owner, heard });
        return () => undefined;
      },
      alone: (work) => {
        const turn = this.queue.then(work);
        this.queue = turn.catch(() => undefined);
        return turn;
      },
      hint: () => this.hinted,
      setHint: (signedIn) => {
        this.hinted = signedIn;
      },
    };
  }
}

function serverOf(replies: (Response | Error)[]) {
  return vi.fn(async (_path: string, _init: RequestInit): Promise<Response> => {
    const reply = replies.shift() ?? refusal(401, "session_ended");
    if (reply instanceof Error) throw reply;
    return reply;
  });
}

function renewed(token: string, change: Partial<Session> = {}) {
  return Response.json(buildSession({ access_token: token, ...change }));
}

function openTab(browser: Browser, send: ReturnType<typeof serverOf>) {
  const store = new SessionStore();
  return { store, manager: new SessionManager(store, browser.tab(), send) };
}

describe("SessionManager", () => {
  let browser: Browser;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
    browser = new Browser();
  });
  afterEach(() => vi.useRealTimers());

  it("renews once when many calls find the token stale", async () => {
    const send = serverOf([renewed("access-2")]);
    const { manager } = openTab(browser, send);
    manager.begin(buildSession());
    vi.advanceTimersByTime(890_000);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => manager.token()));
    expect(new Set(tokens)).toEqual(new Set(["access-2"]));
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("lets the second tab take what the first has renewed", async () => {
    const send = serverOf([renewed("access-2")]);
    const first = openTab(browser, send);
    const second = openTab(browser, send);
    first.manager.begin(buildSession());
    await Promise.resolve();
    vi.advanceTimersByTime(890_000);
    const tokens = await Promise.all([first.manager.token(), second.manager.token()]);
    expect(tokens).toEqual(["access-2", "access-2"]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("ends the session in every tab when the server has ended it", async () => {
    const send = serverOf([]);
    const first = openTab(browser, send);
    const second = openTab(browser, send);
    first.manager.begin(buildSession());
    await Promise.resolve();
    await expect(first.manager.refresh()).resolves.toBe(false);
    expect(first.store.get()).toEqual({ status: "signed_out", reason: "ended" });
    expect(second.store.get()).toEqual({ status: "signed_out", reason: "ended" });
  });

  it("keeps the session when the server cannot be reached", async () => {
    const send = serverOf([new TypeError("fetch failed"), renewed("access-2")]);
    const { manager, store } = openTab(browser, send);
    manager.begin(buildSession());
    await expect(manager.refresh()).rejects.toThrow("fetch failed");
    expect(store.get().status).toBe("signed_in");
    await expect(manager.refresh()).resolves.toBe(true);
  });

  it("asks nothing at start in a browser that was never signed in", async () => {
    const send = serverOf([]);
    const { manager, store } = openTab(browser, send);
    await manager.restore();
    expect(store.get()).toEqual({ status: "signed_out", reason: "none" });
    expect(send).not.toHaveBeenCalled();
  });

  it("restores the session of a browser that was signed in", async () => {
    const send = serverOf([renewed("access-2")]);
    browser.tab().setHint(true);
    const { manager, store } = openTab(browser, send);
    await manager.restore();
    expect(store.get()).toMatchObject({ status: "signed_in", token: "access-2" });
  });

  it("signs out here and in the other tabs, with the token that ends every session", async () => {
    const send = serverOf([new Response(null, { status: 204 })]);
    const first = openTab(browser, send);
    const second = openTab(browser, send);
    first.manager.begin(buildSession());
    await first.manager.leave();
    const headers = new Headers(send.mock.calls[0]?.[1].headers);
    expect(headers.get("authorization")).toBe("Bearer access-1");
    expect(first.store.get()).toEqual({ status: "signed_out", reason: "left" });
    expect(second.store.get()).toEqual({ status: "signed_out", reason: "left" });
    expect(browser.tab().hint()).toBe(false);
  });

  it("stays signed in when signing out was refused", async () => {
    const send = serverOf([refusal(503, "server_failed")]);
    const { manager, store } = openTab(browser, send);
    manager.begin(buildSession());
    await expect(manager.leave()).rejects.toMatchObject({ code: "server_failed" });
    expect(store.get().status).toBe("signed_in");
  });

  it("takes over the person another tab has signed in", async () => {
    const send = serverOf([]);
    const first = openTab(browser, send);
    const second = openTab(browser, send);
    first.manager.begin(buildSession());
    second.manager.begin(buildSession({ user: buildMe({ id: "someone-else" }) }));
    await Promise.resolve();
    expect(first.store.get()).toMatchObject({ user: { id: "someone-else" } });
  });
});
