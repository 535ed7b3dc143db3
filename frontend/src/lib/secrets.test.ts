/** A secret leaves the address bar at once and stays in memory until it was used. */
import { renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { captureSecrets, forgetSecrets, useSecrets } from "./secrets";

function arrive(address: string) {
  history.replaceState(null, "", address);
  captureSecrets();
}

describe("captureSecrets", () => {
  afterEach(() => {
    forgetSecrets("/verify-email");
    forgetSecrets("/auth/upwork/callback");
    history.replaceState(null, "", "/");
  });

  it("takes a mailed token out of the fragment", () => {
    arrive("/verify-email#token=abc%2Bdef");
    expect(location.href).toBe(`${location.origin}/verify-email`);
    expect(renderHook(() => useSecrets("/verify-email")).result.current).toEqual({
      token: "abc+def",
    });
  });

  it("takes code and state out of the OAuth return", () => {
    arrive("/auth/upwork/callback?code=c1&state=s1");
    expect(location.search).toBe("");
    const { result } = renderHook(() => useSecrets("/auth/upwork/callback"));
    expect(result.current).toEqual({ code: "c1", state: "s1" });
  });

  it("leaves other addresses as they are", () => {
    arrive("/jobs?code=python#token=x");
    expect(location.search + location.hash).toBe("?code=python#token=x");
  });

  it("forgets a secret that was used", () => {
    arrive("/verify-email#token=abc");
    forgetSecrets("/verify-email");
    expect(renderHook(() => useSecrets("/verify-email")).result.current).toBeNull();
  });
});
