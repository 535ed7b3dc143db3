/** Every namespace of every language at once, as i18next resources. */
import type { Resource, ResourceKey } from "i18next";

type Words = { default: ResourceKey };

const shared = import.meta.glob<Words>("../i18n/locales/*/*.ts", { eager: true });
const features = import.meta.glob<Words>("../features/*/locales/*.ts", { eager: true });

export function allWords(): Resource {
  const words: Resource = { en: {}, uk: {} };
  const put = (locale: string | undefined, namespace: string | undefined, module: Words) => {
    const language = locale ? words[locale] : undefined;
    if (language && namespace) language[namespace] = module.default;
  };
  for (const [path, module] of Object.entries(shared)) {
    const [, locale, namespace] = /locales\/(\w+)\/(\w+)\.ts$/.exec(path) ?? [];
    put(locale, namespace, module);
  }
  for (const [path, module] of Object.entries(features)) {
    const [, namespace, locale] = /features\/(\w+)\/locales\/(\w+)\.ts$/.exec(path) ?? [];
    put(locale, namespace, module);
  }
  return words;
}
