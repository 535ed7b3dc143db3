/** Who is signed in, in memory only: the access token never reaches any storage. No network here. */
import { useSyncExternalStore } from "react";
import type { Me, Session } from "@/client/types";

export type SessionState =
  | { status: "unknown" }
  | { status: "signed_out"; reason: SignedOutReason }
  | { status: "signed_in"; token: string; expiresAt: number; user: Me };

/** "none": was not signed in; "left": signed out by the person; "ended": the server ended it. */
export type SignedOutReason = "none" | "left" | "ended";

type Listener = () => void;

export class SessionStore {
  private state: SessionState = { status: "unknown" };
  private readonly listeners = new Set<Listener>();

  readonly get = (): SessionState => this.state;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** `expires_in` is counted from now: the token is dropped by our own clock, not the server's. */
  signIn(session: Session): void {
    this.set({
      status: "signed_in",
      token: session.access_token,
      expiresAt: Date.now() + session.expires_in * 1000,
      user: session.user,
    });
  }

  updateUser(user: Me): void {
    if (this.state.status === "signed_in") this.set({ ...this.state, user });
  }

  signOut(reason: SignedOutReason): void {
    this.set({ status: "signed_out", reason });
  }

  private set(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

export const sessionStore = new SessionStore();

export function useSession(): SessionState {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
}

/** The signed-in person; only for components below the signed-in frame. */
export function useMe(): Me | null {
  const session = useSession();
  return session.status === "signed_in" ? session.user : null;
}
