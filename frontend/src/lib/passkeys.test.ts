/** Passkeys as the browser gives them: one request at a time, and refusals as problems. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { stubPasskeys } from "@/test/passkeys";
import {
  askForPasskey,
  canFillInPasskeys,
  canUsePasskeys,
  fillInPasskey,
  makePasskey,
  stopFillingIn,
} from "./passkeys";

const OPTIONS = { challenge: "AAAA" };

/** Waits as a browser does until it is stopped. */
function untilStopped({ signal }: CredentialRequestOptions): Promise<Credential> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
  });
}

describe("passkeys", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are not offered by a browser without them", async () => {
    expect(canUsePasskeys()).toBe(false);
    expect(await canFillInPasskeys()).toBe(false);
  });

  it("answer in the JSON form", async () => {
    const { asked } = stubPasskeys();
    expect(canUsePasskeys()).toBe(true);
    expect(await askForPasskey(OPTIONS)).toMatchObject({ id: "key-1", type: "public-key" });
    expect(asked).toEqual([{ publicKey: OPTIONS }]);
  });

  it("stop waiting beside the name before the browser's dialog opens", async () => {
    stubPasskeys({ fillIn: untilStopped });
    const waiting = fillInPasskey(OPTIONS);
    await askForPasskey(OPTIONS);
    await expect(waiting).rejects.toMatchObject({ code: "passkey_cancelled" });
  });

  it("can be stopped without having waited", () => {
    expect(() => stopFillingIn()).not.toThrow();
  });

  it.each([
    ["NotAllowedError", "passkey_cancelled"],
    ["InvalidStateError", "passkey_known"],
    ["SecurityError", "passkey_unavailable"],
  ])("tell %s as %s", async (name, code) => {
    stubPasskeys({ create: () => Promise.reject(new DOMException("", name)) });
    await expect(makePasskey(OPTIONS)).rejects.toMatchObject({ status: 0, code });
  });

  it("take no answer for a no", async () => {
    stubPasskeys({ get: async () => null });
    await expect(askForPasskey(OPTIONS)).rejects.toMatchObject({ code: "passkey_cancelled" });
    expect(await makePasskey(OPTIONS)).toMatchObject({ id: "key-new" });
  });
});
