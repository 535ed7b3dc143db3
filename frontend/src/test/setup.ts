/** What jsdom lacks and Mantine, the router and the session store need; words loaded at once. */
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { afterEach, beforeEach, vi } from "vitest";
import { baseOptions } from "@/i18n";
import { sessionStore } from "@/lib/session";
import { allWords } from "./words";

configure({ asyncUtilTimeout: 10_000 });

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

vi.stubGlobal("ResizeObserver", NoObserver);
vi.stubGlobal("IntersectionObserver", NoObserver);
window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as unknown as MediaQueryList;
// Text fields that grow listen to it.
Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

await i18next.use(initReactI18next).init({
  ...baseOptions,
  ns: [...baseOptions.ns],
  lng: "en",
  resources: allWords(),
});

beforeEach(() => {
  localStorage.clear();
  sessionStore.signOut("none");
});

afterEach(async () => {
  cleanup();
  if (i18next.language !== "en") await i18next.changeLanguage("en");
});
