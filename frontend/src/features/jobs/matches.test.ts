/** A skill is found as a whole word, in any language, and as the longest name that fits. */
import { describe, expect, it } from "vitest";
import { splitText } from "./matches";

function found(text: string, words: string[]): string[] {
  return splitText(text, words)
    .filter(({ mark }) => mark === "skill")
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
      splitText(text, ["Python"])
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
    expect(splitText(text, [])).toEqual([{ start: 0, text, mark: null }]);
  });

  it("marks a quote by characters, whatever units an emoji takes, and over a skill in it", () => {
    const text = "🚀 Write in Python to t.me/x, Python";
    const start = [...text].indexOf("P");
    const pieces = splitText(text, ["Python"], [{ start, end: start + 16 }]);
    expect(pieces.map(({ text, mark }) => [text, mark])).toEqual([
      ["🚀 Write in ", null],
      ["Python to t.me/x", "quote"],
      [", ", null],
      ["Python", "skill"],
    ]);
  });
});
