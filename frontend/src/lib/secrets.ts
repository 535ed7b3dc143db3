/**
 * Secrets that arrive in an address (a mailed token, an OAuth code) leave the address bar before
 * anything else runs, and stay in memory only: no history, no referrer, no screenshot shows them.
 */
import { useSyncExternalStore } from "react";

type Secrets = Readonly<Record<string, string>>;

interface Rule {
  part: "hash" | "search";
  names: readonly string[];
}

const RULES: Readonly<Record<string, Rule>> = {
  "/verify-email": { part: "hash", names: ["token"] },
  "/first-admin": { part: "hash", names: ["token"] },
  "/reset-password": { part: "hash", names: ["token"] },
  "/confirm-email": { part: "hash", names: ["token"] },
  "/undo-email": { part: "hash", names: ["token"] },
  "/auth/upwork/callback": {
    part: "search",
    names: ["code", "state", "error", "error_description"],
  },
};

const kept = new Map<string, Secrets>();
const listeners = new Set<() => void>();

/** Takes the secrets of the present address into memory and cleans the address. */
export function captureSecrets(): void {
  const path = location.pathname.replace(/(?<=.)\/$/, "");
  const rule = RULES[path];
  if (!rule) return;
  const parameters = new URLSearchParams(location[rule.part].slice(1));
  const found = rule.names.filter((name) => parameters.has(name));
  if (found.length === 0) return;
  kept.set(path, Object.fromEntries(found.map((name) => [name, parameters.get(name) ?? ""])));
  history.replaceState(history.state, "", location.pathname);
  for (const listener of listeners) listener();
}

/** Call once, before the router reads the address; a link pasted into an open page counts too. */
export function guardAddress(): void {
  captureSecrets();
  window.addEventListener("hashchange", captureSecrets);
}

/** Forgets what a page has used: a single-use secret has no second use. */
export function forgetSecrets(path: string): void {
  kept.delete(path);
  for (const listener of listeners) listener();
}

/** What came with the address of `path`, or null. */
export function useSecrets(path: string): Secrets | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => kept.get(path) ?? null,
  );
}
