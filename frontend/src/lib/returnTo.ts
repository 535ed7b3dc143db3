/** Where to go after signing in: only a path of this app, never another origin or the door itself. */

const DOORS = ["/sign-in", "/register", "/first-admin", "/verify-email"];

export function safeReturnTo(wanted: unknown): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])/.test(wanted)) return "/";
  let url: URL;
  try {
    url = new URL(wanted, globalThis.location.origin);
  } catch {
    return "/";
  }
  const isDoor = DOORS.some((door) => url.pathname === door || url.pathname.startsWith(`${door}/`));
  if (url.origin !== globalThis.location.origin || isDoor) return "/";
  return url.pathname + url.search + url.hash;
}
