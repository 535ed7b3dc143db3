/** The default Trusted Types policy: text without markup, and the one worker script. */

type Policy = {
  createHTML: (text: string) => string | null;
  createScript: () => null;
  createScriptURL: (url: string) => string | null;
};

declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, policy: Policy) => unknown };
  }
}

/** Style sheets that Mantine writes hold no "<"; anything that could be a tag is refused. */
export const defaultPolicy: Policy = {
  createHTML: (text) => (text.includes("<") ? null : text),
  createScript: () => null,
  createScriptURL: (url) => (url === "/sw.js" ? url : null),
};

export function installTrustedTypes(): void {
  window.trustedTypes?.createPolicy("default", defaultPolicy);
}
