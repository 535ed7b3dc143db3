/** Language choice and loading: each namespace of each language is its own chunk, fetched when needed. */
import i18next, { type BackendModule, type ReadCallback, type ResourceKey } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "@/client/types";

export const LOCALES: readonly Locale[] = ["en", "uk"];
const STORED = "locale";

type Loader = () => Promise<{ default: ResourceKey }>;
const loaders = {
  ...import.meta.glob<{ default: ResourceKey }>("./locales/*/*.ts"),
  ...import.meta.glob<{ default: ResourceKey }>("../features/*/locales/*.ts"),
};

/** Shared words are ./locales/<language>/<namespace>.ts; a feature's are its own locales/<language>.ts. */
function loaderOf(locale: string, namespace: string): Loader | undefined {
  return (
    loaders[`./locales/${locale}/${namespace}.ts`] ??
    loaders[`../features/${namespace}/locales/${locale}.ts`]
  );
}

const chunks: BackendModule = {
  type: "backend",
  init: () => undefined,
  read: (locale: string, namespace: string, done: ReadCallback) => {
    const load = loaderOf(locale, namespace);
    if (!load) return done(new Error(`No words for ${locale}/${namespace}`), null);
    load().then(
      (words) => done(null, words.default),
      (error: Error) => done(error, null),
    );
  },
};

export function isLocale(value: unknown): value is Locale {
  return value === "en" || value === "uk";
}

/** The person's last choice on this device, else the browser's language, else English. */
export function preferredLocale(): Locale {
  const stored = localStorage.getItem(STORED);
  if (isLocale(stored)) return stored;
  const spoken = navigator.languages.map((language) => language.slice(0, 2)).find(isLocale);
  return spoken ?? "en";
}

/** Whether a language was chosen on this device, by the person or from their account. */
export function hasChosenLocale(): boolean {
  return isLocale(localStorage.getItem(STORED));
}

export function currentLocale(): Locale {
  return isLocale(i18next.language) ? i18next.language : "en";
}

export async function changeLocale(locale: Locale): Promise<void> {
  localStorage.setItem(STORED, locale);
  if (i18next.language !== locale) await i18next.changeLanguage(locale);
}

export const baseOptions = {
  supportedLngs: [...LOCALES],
  fallbackLng: false,
  ns: ["common", "problems"],
  defaultNS: "common",
  interpolation: { escapeValue: false },
  returnNull: false,
} as const;

export async function startI18n(): Promise<void> {
  i18next.on("languageChanged", (locale) => {
    document.documentElement.lang = locale;
  });
  await i18next
    .use(chunks)
    .use(initReactI18next)
    .init({ ...baseOptions, ns: [...baseOptions.ns], lng: preferredLocale() });
}

/** For route loaders: fetches a feature's words beside its code instead of after it. */
export function loadWords(...namespaces: string[]): Promise<void> {
  return i18next.loadNamespaces(namespaces);
}

export default i18next;
