/** The default policy lets style text through and nothing that could become a tag or a script. */
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "./trustedTypes";

describe("the default Trusted Types policy", () => {
  it("lets through text without tags", () => {
    expect(defaultPolicy.createHTML(":root{--a:1px}")).toBe(":root{--a:1px}");
  });

  it.each(["<img src=x onerror=alert(1)>", "a < b", "</style><script>"])("refuses %s", (text) => {
    expect(defaultPolicy.createHTML(text)).toBeNull();
  });

  it("knows one script, the app's worker", () => {
    expect(defaultPolicy.createScriptURL("/sw.js")).toBe("/sw.js");
    expect(defaultPolicy.createScriptURL("https://evil.example/sw.js")).toBeNull();
    expect(defaultPolicy.createScript()).toBeNull();
  });
});
