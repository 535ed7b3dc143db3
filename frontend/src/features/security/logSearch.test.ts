/** The log's address: what is understood of it, and which moments its days mean. */
import { describe, expect, it } from "vitest";
import { askedFor, readLogAddress } from "./logSearch";

describe("the address of the log", () => {
  it("takes what it knows and leaves the rest", () => {
    const raw = { kind: "sign_in", outcome: "refused", from: "2026-11-01", to: "2026-11-30" };
    expect(readLogAddress({ ...raw, user: "bob" })).toEqual(raw);
    expect(
      readLogAddress({ kind: "all", outcome: 1, from: "1999-01-01", to: "2026-13-01" }),
    ).toEqual({});
    expect(readLogAddress({ kind: "", from: "2026-1-1" })).toEqual({});
  });

  it("asks for whole days of the person's own clock, the last one too", () => {
    expect(askedFor({ from: "2026-11-01", to: "2026-11-30" })).toEqual({
      since: new Date(2026, 10, 1).toISOString(),
      until: new Date(2026, 11, 1).toISOString(),
    });
    expect(askedFor({})).toEqual({});
  });
});
