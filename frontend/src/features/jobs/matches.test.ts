/** A skill is found as a whole word, in any language, and as the longest name that fits. */
import { describe, expect, it } from "vitest";
import { splitByWords } from "./matches";

function found(text: string, words: string[]): string[] {
  return splitByWords(text, words)
    .filter(({ matched }) => matched)
    .map((piece) => piece.text);
}

describe("finding skills in a text", () => {
  it("finds whole words only, whatever their case", () => {
    expect(found("Go, golang and GOOGLE; go.", ["Go"])).toEqual(["Go", "go"]);
  });

  it("finds names with signs in them", () => {
    expect(found("C++ and Node.js, not Nodeojs", ["C++", "Node.js"])).toEqual(["C++", "Node.js"]);
  });

  it("prefers the longer name", () => {
    expect(found("React Native app", ["React", "React Native"])).toEqual(["React Native"]);
  });

  it("finds words in Ukrainian", () => {
    expect(found("Потрібен переклад, не перекладач", ["Переклад"])).toEqual(["переклад"]);
  });

  it("gives the text back whole", () => {
    const text = "We use Python.\nPython 3.";
    expect(
      splitByWords(text, ["Python"])
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
    expect(splitByWords(text, [])).toEqual([{ start: 0, text, matched: false }]);
  });
});
