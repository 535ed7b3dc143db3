/** What typed text becomes before it is kept. */
import { describe, expect, it } from "vitest";
import { buildProfile } from "@/test/builders";
import { buildItem } from "./builders";
import { cleanLine, cleanText, linesOf, pastedLines, uniqueNames } from "./clean";
import * as item from "./itemFields";
import { reachOf } from "./PortfolioProgress";
import * as profile from "./profileFields";

describe("pasted text", () => {
  it("loses invisible characters but keeps joined emoji", () => {
    expect(cleanLine("a\u200bb\u00adc\ufeff \u0007d")).toBe("abc d");
    expect(cleanLine("👩\u200d💻")).toBe("👩\u200d💻");
    expect(cleanText("one\r\ntwo\u2028three\n")).toBe("one\ntwo\nthree");
  });

  it("is taken apart into names and facts", () => {
    expect(uniqueNames([" Go ", "go", "", "C++"])).toEqual(["Go", "C++"]);
    expect(linesOf("one\n\n two \nOne")).toEqual(["one", "two"]);
    expect(pastedLines("• one\n2) two\n3.5 times faster\n\n")).toEqual([
      "one",
      "two",
      "3.5 times faster",
    ]);
  });
});

describe("the profile's fields", () => {
  const fields = profile.fieldsOf(buildProfile());

  it("differ only where what is kept would differ", () => {
    const same = { ...fields, title: ` ${fields.title} `, hourly_rate: "50,00" };
    expect(profile.differing(fields, same)).toEqual([]);
    expect(profile.differing(fields, { ...fields, hourly_rate: "5o" })).toEqual(["hourly_rate"]);
  });

  it.each(["0", "-5", "10000.01", "1.234", "abc"])("refuse %s as a rate", (hourly_rate) => {
    expect(profile.errorsOf({ ...fields, hourly_rate })).toEqual({ hourly_rate: "rate" });
  });

  it.each(["", "0.5", "10000", "45,5"])("take %s as a rate", (hourly_rate) => {
    expect(profile.errorsOf({ ...fields, hourly_rate })).toEqual({});
  });
});

describe("the fields of a piece of work", () => {
  const fields = item.fieldsOf(buildItem());

  it.each([
    ["example.org", ["https://example.org"]],
    ["http://a.b/c", ["http://a.b/c"]],
    ["", []],
  ])("make of %s the links %s", (link, kept) => {
    expect(item.bodyOf({ ...fields, links: [link, ` ${link} `] }).links).toEqual(kept);
  });

  it.each(["javascript:alert(1)", "https://a b", "nothing"])("refuse the link %s", (link) => {
    expect(item.errorsOf({ ...fields, links: ["https://a.b", link] })).toEqual({ links: "link" });
  });

  it("drop facts that say nothing", () => {
    const facts = [...fields.facts, item.newFact("  ")];
    expect(item.bodyOf({ ...fields, facts }).facts).toHaveLength(2);
  });
});

it("tells how far a portfolio carries", () => {
  expect(reachOf([])).toBe("nothing");
  expect(reachOf([buildItem({ facts: [] })])).toBe("noFacts");
  expect(reachOf([buildItem()])).toBe("some");
  expect(reachOf([buildItem(), buildItem(), buildItem()])).toBe("enough");
});
