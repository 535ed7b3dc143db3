/** Gets, renews and ends the session, once per browser however many tabs and calls ask. */
import type { Session } from "@/client/types";
import { problemFrom } from "@/lib/problem";
import type { SessionStore, SignedOutReason } from "./store";
import type { TabMessage, Tabs } from "./tabs";

/** A token with less life than this is renewed before use rather than refused and retried. */
const RENEW_BEFORE_MS = 20_000;

type Send = (path: string, init: RequestInit) => Promise<Response>;

export class SessionManager {
  private refreshing: Promise<boolean> | null = null;
  private readonly store: SessionStore;
  private readonly tabs: Tabs;
  private readonly send: Send;

  constructor(store: SessionStore, tabs: Tabs, send: Send) {
    this.store = store;
    this.tabs = tabs;
    this.send = send;
    tabs.listen((message) => this.hear(message));
  }

  /** Finds out at start whether this browser is signed in. @throws ApiProblem without an answer. */
  async restore(): Promise<void> {
    if (this.store.get().status !== "unknown") return;
    if (this.tabs.hint()) await this.refresh();
    else this.store.signOut("none");
  }

  /** Takes a session just granted by the server and tells the other tabs. */
  begin(session: Session): void {
    this.store.signIn(session);
    this.tabs.setHint(true);
    this.tabs.tell({ kind: "signed_in", session });
  }

  /** A token with life left, or null when nobody is signed in. */
  async token(): Promise<string | null> {
    const state = this.store.get();
    if (state.status !== "signed_in") return null;
    if (state.expiresAt - Date.now() > RENEW_BEFORE_MS) return state.token;
    await this.refresh();
    return this.currentToken();
  }

  /** Renews the token; callers at the same time share one call. False: the session is over. */
  refresh(): Promise<boolean> {
    this.refreshing ??= this.refreshAlone().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  /** Finds out whether a session that may have been ended elsewhere still is one; offline it stays. */
  async recheck(): Promise<void> {
    if (this.currentToken() !== null) await this.refresh().catch(() => undefined);
  }

  currentToken(): string | null {
    const state = this.store.get();
    return state.status === "signed_in" ? state.token : null;
  }

  /** Ends every session of the person on the server, then here and in the other tabs. */
  async leave(): Promise<void> {
    const token = await this.token();
    const headers: HeadersInit = token ? { Authorization: `Bearer ${token}` } : {};
    const answer = await this.send("/auth/logout", { method: "POST", headers });
    if (!answer.ok && answer.status !== 401) {
      throw problemFrom(answer, await answer.json().catch(() => null));
    }
    this.end("left");
  }

  private async refreshAlone(): Promise<boolean> {
    const before = this.currentToken();
    return this.tabs.alone(async () => {
      const now = this.store.get();
      // Another tab renewed (or left) while this one waited for the lock.
      if (now.status === "signed_in" && now.token !== before) return true;
      if (now.status === "signed_out" && before !== null) return false;
      const answer = await this.send("/auth/refresh", { method: "POST" });
      const body: unknown = await answer.json().catch(() => null);
      if (answer.ok) {
        this.begin(body as Session);
        return true;
      }
      const problem = problemFrom(answer, body);
      if (answer.status !== 401) throw problem;
      this.end(before === null ? "none" : "ended");
      return false;
    });
  }

  private end(reason: SignedOutReason): void {
    this.store.signOut(reason);
    this.tabs.setHint(false);
    if (reason !== "none") this.tabs.tell({ kind: reason });
  }

  private hear(message: TabMessage): void {
    if (message.kind === "signed_in") this.store.signIn(message.session);
    else if (this.store.get().status === "signed_in") this.store.signOut(message.kind);
  }
}
