/** Both languages say the same things, each with its own plural forms. */
import { describe, expect, it } from "vitest";
import { allWords } from "@/test/words";

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const words = allWords();
const namespaces = Object.keys(words.en ?? {});

type Leaves = Map<string, string>;

function leaves(node: unknown, path = "", found: Leaves = new Map()): Leaves {
  if (typeof node === "string") return found.set(path, node);
  for (const [key, child] of Object.entries(node as object)) {
    leaves(child, path ? `${path}.${key}` : key, found);
  }
  return found;
}

function of(locale: string, namespace: string): Leaves {
  return leaves(words[locale]?.[namespace]);
}

function bases(all: Leaves): string[] {
  return [...new Set([...all.keys()].map((key) => key.replace(PLURAL, "")))].sort();
}

/** Names inside {{…}} and numbered tags of <Trans>. */
function slots(text: string): string[] {
  return [...new Set(text.match(/\{\{\s*[\w.]+|<\/?\d+>/g) ?? [])].sort();
}

describe.each(namespaces)("words of %s", (namespace) => {
  const en = of("en", namespace);
  const uk = of("uk", namespace);

  it("have the same keys in both languages", () => {
    expect(bases(uk)).toEqual(bases(en));
  });

  it.each(["en", "uk"])("have every plural form of %s", (locale) => {
    const all = locale === "en" ? en : uk;
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const plurals = new Set(
      [...all.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, "")),
    );
    const missing = [...plurals].flatMap((base) =>
      forms.map((form) => `${base}_${form}`).filter((key) => !all.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it("are never empty and fill the same slots", () => {
    for (const [key, text] of uk) {
      expect(text.trim(), key).not.toBe("");
      const model = en.get(key) ?? en.get(key.replace(PLURAL, "_other"));
      if (model !== undefined) expect(slots(text), key).toEqual(slots(model));
    }
  });
});
