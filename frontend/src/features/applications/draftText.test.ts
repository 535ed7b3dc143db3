/** What is counted in a letter. */
import { describe, expect, it } from "vitest";
import { countWords } from "./draftText";

describe("the words of a letter", () => {
  it("are counted as the server counts them", () => {
    const text =
      "Cut 400,000 products: 3-hour runs, C++ and node.js, it’s 2.5 end-to-end. М’яч — and/or CI/CD!";
    expect(countWords(text)).toBe(14);
    expect(countWords("")).toBe(0);
  });
});
