/** The house rules a compiler does not check: file sizes, features as strangers, tokens only. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:tsx?|css)$/.test(name) && name !== path.join("client", "schema.d.ts"))
  .map((name): [string, string] => [name, readFileSync(path.join(root, name), "utf8")]);
const code = files.filter(([name]) => !name.endsWith(".css"));

function text(name: string): string {
  return files.find(([file]) => file === path.normalize(name))?.[1] ?? "";
}

function mantineCss(name: string): string {
  return path.join(root, "..", "node_modules/@mantine/core/styles", `${name}.css`);
}

function featureOf(file: string): string | undefined {
  return /features\/(\w+)\//.exec(file)?.[1];
}

describe("the house rules", () => {
  it("keep files within 250 lines, and lists of words within 400", () => {
    const limit = (name: string) => (name.includes(`locales${path.sep}`) ? 400 : 250);
    const long = files.filter(([name, source]) => source.split("\n").length > limit(name) + 1);
    expect(long.map(([name]) => name)).toEqual([]);
  });

  it("keep features strangers to one another and to the app", () => {
    const crossings = code.flatMap(([name, text]) => {
      const own = featureOf(name);
      if (!own) return [];
      const imports = [...text.matchAll(/from "([^"]+)"/g)].map((match) => match[1] ?? "");
      return imports
        .filter((source) => source.startsWith("@/app") || (featureOf(`${source}/`) ?? own) !== own)
        .map((source) => `${name} -> ${source}`);
    });
    expect(crossings).toEqual([]);
  });

  it("open every module with a sentence on what lives in it", () => {
    const silent = code.filter(([, text]) => !text.startsWith("/**")).map(([name]) => name);
    expect(silent).toEqual([]);
  });

  it("take colours from tokens", () => {
    const painted = files
      .filter(([name]) => !name.startsWith("theme") && !name.endsWith(".test.ts"))
      .filter(([, text]) => /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|rgba?\(|hsla?\(/i.test(text))
      .map(([name]) => name);
    expect(painted).toEqual([]);
  });

  it("load the styles of every Mantine component in use, in the library's order", () => {
    const listed = [...text("styles/mantine.css").matchAll(/core\/styles\/([\w-]+)\.css/g)];
    const names = listed.map((match) => match[1] ?? "");
    const imported = code.flatMap(([, source]) =>
      [...source.matchAll(/import \{([^}]+)\} from "@mantine\/core"/g)].flatMap(
        (match) => match[1]?.match(/\b[A-Z]\w+/g) ?? [],
      ),
    );
    const styled = new Set(imported.filter((name) => existsSync(mantineCss(name))));
    expect([...styled].filter((name) => !names.includes(name))).toEqual([]);
    const whole = readFileSync(mantineCss("../styles"), "utf8");
    const places = names.map((name) =>
      whole.indexOf(readFileSync(mantineCss(name), "utf8").trim()),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("put nothing secret into the browser's storage", () => {
    const shipped = code.filter(([name]) => !/\.test\.tsx?$/.test(name));
    const keys = shipped.flatMap(([, text]) =>
      [...text.matchAll(/(?:local|session)Storage\.setItem\(([^,]+),/g)].map((match) => match[1]),
    );
    expect(new Set(keys)).toEqual(new Set(["HINT", "STORED"]));
  });
});
