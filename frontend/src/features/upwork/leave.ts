/** Leaving for Upwork's own sign-in page; nothing but a web address is ever followed. */

/** The address to go to, or null for anything that is not plain http(s), such as `javascript:`. */
export function webAddress(given: string): string | null {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    return null;
  }
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  return isWeb && url.username === "" && url.password === "" ? url.href : null;
}

export function leaveTo(address: string): void {
  window.location.assign(address);
}
