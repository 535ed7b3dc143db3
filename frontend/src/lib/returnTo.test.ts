/** Signing in never sends a person to another origin. */
import { describe, expect, it } from "vitest";
import { safeReturnTo } from "./returnTo";

describe("safeReturnTo", () => {
  it.each(["/jobs", "/jobs?query=a%20b#top", "/applications/1"])("keeps %s", (path) => {
    expect(safeReturnTo(path)).toBe(path);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "javascript:alert(1)",
    "jobs",
    "/sign-in?return_to=/jobs",
    "/register",
    "",
    null,
    7,
  ])("refuses %j", (path) => {
    expect(safeReturnTo(path)).toBe("/");
  });
});
