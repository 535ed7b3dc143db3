/** A part that is written anew: over the old one, in its natural place, and nothing else moved. */
import { describe, expect, it } from "vitest";
import { buildApplication } from "./builders";
import { frameOf, NO_FRAME, within } from "./parts";

const LETTER = "Hello,\n\nYour import is slow.\n\nShall we talk?";
const draft = buildApplication({
  letter: LETTER,
  parts: [
    { kind: "greeting", start: 0, end: 6 },
    { kind: "opening", start: 8, end: 28 },
    { kind: "question", start: 30, end: 44 },
  ],
});

describe("a part written anew", () => {
  it("goes over the old text, so that what follows stays where it is", () => {
    const frame = frameOf(draft, "opening");
    expect(within(frame, "")).toEqual({ letter: LETTER, fresh: { start: 8, end: 8 } });
    expect(within(frame, "Four").letter).toBe(LETTER.replace("Your", "Four"));
    const long = "Four hours a night is too long.";
    expect(within(frame, long)).toEqual({
      letter: `Hello,\n\n${long}\n\nShall we talk?`,
      fresh: { start: 8, end: 8 + long.length },
    });
  });

  it("comes before the next part where the letter has none of its kind", () => {
    expect(within(frameOf(draft, "approach"), "I would measure first.").letter).toBe(
      "Hello,\n\nYour import is slow.\n\nI would measure first.\n\nShall we talk?",
    );
    expect(within(frameOf(draft, "closing"), "Bye").letter).toBe(`${LETTER}\n\nBye`);
  });

  it("is the letter itself where the whole is written", () => {
    expect(within(NO_FRAME, "Dear")).toEqual({ letter: "Dear", fresh: null });
  });
});
