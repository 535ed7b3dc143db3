/** Places follow the text through edits, and are dropped where the edit touched them. */
import { describe, expect, it } from "vitest";
import { cut, moved } from "./ranges";

const TEXT = "One fact. Two facts. Three.";
const TWO = { start: 10, end: 20 };

describe("a place in an edited letter", () => {
  it("stays where the edit is behind it and moves where it is before", () => {
    expect(moved(TEXT, `${TEXT} More.`, TWO)).toEqual(TWO);
    expect(moved(TEXT, `Dear all. ${TEXT}`, TWO)).toEqual({ start: 20, end: 30 });
    expect(moved(TEXT, TEXT.slice(10), TWO)).toEqual({ start: 0, end: 10 });
  });

  it("is dropped when its own words change", () => {
    expect(moved(TEXT, TEXT.replace("Two", "Ten"), TWO)).toBeNull();
    expect(moved(TEXT, "", TWO)).toBeNull();
  });

  it("survives repeated letters at the edge of the edit", () => {
    expect(moved("aa bb", "aaa bb", { start: 3, end: 5 })).toEqual({ start: 4, end: 6 });
  });
});

describe("cutting a letter at its marks", () => {
  it("knows every mark over each piece and loses no text", () => {
    const pieces = cut(TEXT, [
      { ...TWO, mark: "claim" },
      { start: 14, end: 19, mark: "warning" },
    ]);
    expect(pieces.map(({ text }) => text).join("")).toBe(TEXT);
    expect(pieces.find(({ text }) => text === "facts")?.marks).toEqual(["claim", "warning"]);
    expect(cut("", [])).toEqual([]);
  });
});
