/** Factors: added, named, given up; backup codes shown once. */
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { SecurityProfile } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildMeta, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { buildFactor, buildProfile } from "./builders";
import { FactorsPage } from "./FactorsPage";

const PASSKEY = buildFactor({ id: "factor-passkey", kind: "passkey", label: "Laptop" });
const CODES = Array.from({ length: 10 }, (_, index) => `abcd${index}-1234${index}`);
const TOTP = {
  factor_id: "factor-new",
  secret: "JBSWY3DPEHPK3PXP",
  otpauth_uri: "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP",
  qr: "data:image/svg+xml;utf8,<svg/>",
};

async function open(profile: SecurityProfile, doors: Record<string, Door> = {}) {
  const server = serve({
    "GET /security/profile": profile,
    "GET /api/v1/meta": buildMeta(),
    ...doors,
  });
  const page = await renderApp(<FactorsPage />, {
    at: "/security/factors",
    session: buildSession(),
  });
  await screen.findByRole("heading", { name: "In use" });
  return { ...page, server };
}

/** A browser that makes passkeys, or says no. */
function stubPasskeys(make: () => Promise<object>) {
  class Credential {
    static parseRequestOptionsFromJSON = (options: object) => options;
    static parseCreationOptionsFromJSON = (options: object) => options;
    toJSON = () => ({ id: "made" });
  }
  vi.stubGlobal("PublicKeyCredential", Credential);
  const create = vi.fn(async () => Object.assign(new Credential(), await make()));
  vi.stubGlobal(
    "navigator",
    new Proxy(navigator, {
      get: (real, key) => (key === "credentials" ? { create } : Reflect.get(real, key)),
    }),
  );
  return create;
}

describe("the factors in use", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are told with their names and kinds, accessibly; the only strong one stays", async () => {
    const sms = buildFactor({ id: "factor-sms", kind: "sms", label: "Phone", hint: "••• 567" });
    const { container } = await open(buildProfile({ factors: [buildFactor(), sms] }));
    const [totp, phone] = screen.getAllByRole("listitem");
    expect(totp).toHaveTextContent("Authenticator app");
    expect(totp).toHaveTextContent("your only strong factor");
    expect(screen.queryByRole("button", { name: "Remove: Authenticator app" })).toBeNull();
    expect(phone).toHaveTextContent("Text message ••• 567");
    expect(screen.getByRole("button", { name: "Remove: Text message" })).toBeVisible();
    await expectNoViolations(container);
  });

  it("warn of a passkey that looks copied", async () => {
    await open(buildProfile({ factors: [buildFactor(), { ...PASSKEY, is_suspected: true }] }));
    expect(screen.getByText("looks copied, switched off")).toBeVisible();
  });

  it("get another name", async () => {
    const { user, server } = await open(buildProfile({ factors: [buildFactor(), PASSKEY] }), {
      "PATCH /security/factors/factor-passkey": { ...PASSKEY, label: "Work laptop" },
    });
    await user.click(screen.getByRole("button", { name: "Rename: Laptop" }));
    const name = await screen.findByLabelText("Name");
    expect(name).toHaveValue("Laptop");
    await user.clear(name);
    await user.type(name, " Work laptop {Enter}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(server.to("PATCH /security/factors/factor-passkey")[0]?.body).toEqual({
      label: "Work laptop",
    });
    expect(server.to("GET /security/profile").length).toBeGreaterThan(1);
  });

  it("are given up after saying what that means", async () => {
    const { user, server } = await open(buildProfile({ factors: [buildFactor(), PASSKEY] }), {
      "POST /security/mfa/disable": null,
    });
    await user.click(screen.getByRole("button", { name: "Remove: Laptop" }));
    const dialog = await screen.findByRole("dialog", { name: "Remove “Laptop”?" });
    await expectNoViolations(dialog);
    expect(server.to("POST /security/mfa/disable")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Remove" }));
    expect(await screen.findByText(/Other devices are signed out\./)).toBeVisible();
    expect(server.to("POST /security/mfa/disable")[0]?.body).toEqual({
      factor_id: "factor-passkey",
    });
  });
});

describe("adding a factor", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("shows the secret of an app, takes its code, and shows new backup codes once", async () => {
    const { user, server } = await open(buildProfile(), {
      "POST /security/mfa/enable": TOTP,
      "POST /security/mfa/confirm": { backup_codes: CODES, session: null },
    });
    await user.click(screen.getByRole("button", { name: "Replace it" }));
    const dialog = await screen.findByRole("dialog", { name: "Authenticator app" });
    expect(within(dialog).getByRole("img")).toHaveAttribute("src", TOTP.qr);
    expect(within(dialog).getByText("JBSW Y3DP EHPK 3PXP")).toBeVisible();
    await expectNoViolations(dialog);
    await user.click(within(dialog).getByLabelText("Code from the app"));
    await user.paste("123 456");
    await user.keyboard("{Enter}");
    const shown = await screen.findByRole("dialog", { name: "Save your backup codes" });
    expect(within(shown).getByText("abcd0-12340")).toBeVisible();
    const done = within(shown).getByRole("button", { name: "Done" });
    expect(done).toBeDisabled();
    await user.keyboard("{Escape}");
    expect(shown).toBeVisible();
    await user.click(within(shown).getByRole("checkbox"));
    await user.click(done);
    await waitFor(() => expect(screen.queryByText("abcd0-12340")).toBeNull());
    expect(server.to("POST /security/mfa/confirm")[0]?.body).toEqual({
      factor_id: "factor-new",
      code: "123456",
    });
  });

  it("opens nothing when the step-up is closed", async () => {
    const { user } = await open(buildProfile(), {
      "POST /security/mfa/enable": refusal(403, "step_up_required", { detail: "factors" }),
      "POST /security/step-up": { challenge: "c", factors: ["totp"], expires_in: 300 },
    });
    await user.click(screen.getByRole("button", { name: "Use e-mail codes" }));
    await screen.findByRole("dialog", { name: "Confirm that it is you" });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const button = screen.getByRole("button", { name: "Use e-mail codes" });
    await waitFor(() => expect(button).toBeEnabled());
  });

  it("makes a passkey, with the same offer once more after the browser said no", async () => {
    let tries = 0;
    const create = stubPasskeys(async () => {
      tries += 1;
      if (tries === 1) throw new DOMException("no", "NotAllowedError");
      return {};
    });
    const { user, server } = await open(buildProfile(), {
      "POST /security/mfa/enable": { factor_id: "factor-new", options: { challenge: "x" } },
      "POST /security/mfa/confirm": { backup_codes: [], session: null },
    });
    await user.click(screen.getByRole("button", { name: "Add a passkey" }));
    const dialog = await screen.findByRole("dialog", { name: "Add a passkey" });
    expect(within(dialog).getByLabelText("Name")).toHaveValue("Firefox, Linux");
    await expectNoViolations(dialog);
    const make = within(dialog).getByRole("button", { name: "Create the passkey" });
    await user.click(make);
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("No passkey was used");
    await user.click(make);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(create).toHaveBeenCalledTimes(2);
    expect(server.to("POST /security/mfa/enable").map(({ body }) => body)).toEqual([
      { kind: "passkey", label: "Firefox, Linux" },
    ]);
    expect(server.to("POST /security/mfa/confirm")[0]?.body).toEqual({
      factor_id: "factor-new",
      credential: { id: "made" },
    });
  });

  it("offers no text messages where none can be sent, and no second mailbox", async () => {
    const email = buildFactor({ id: "factor-email", kind: "email", label: "Mail" });
    await open(buildProfile({ factors: [buildFactor(), email] }), {
      "GET /api/v1/meta": buildMeta({ sms: "none" }),
    });
    await waitFor(() => expect(screen.queryByRole("button", { name: "Add a number" })).toBeNull());
    expect(screen.queryByRole("button", { name: "Use e-mail codes" })).toBeNull();
    expect(screen.getByRole("button", { name: "Add a passkey" })).toBeVisible();
  });

  it("sends a code to a number, shows what is wrong with one, and takes the code", async () => {
    const { user, server } = await open(buildProfile(), {
      "POST /security/mfa/enable": ({ body }) =>
        (body as { phone: string }).phone === "123456"
          ? refusal(422, "phone_invalid", { fields: { phone: "phone_invalid" } })
          : { factor_id: "factor-new", sent_to: "••• 567" },
      "POST /security/mfa/confirm": { backup_codes: [], session: null },
    });
    await user.click(screen.getByRole("button", { name: "Add a number" }));
    const dialog = await screen.findByRole("dialog", { name: "Codes by text message" });
    const phone = within(dialog).getByLabelText("Phone number");
    await user.type(phone, "123456{Enter}");
    expect(await within(dialog).findByText(/not a phone number/)).toBeVisible();
    await user.clear(phone);
    await user.type(phone, "+380671234567{Enter}");
    expect(await within(dialog).findByText("A code went to ••• 567.")).toBeVisible();
    expect(await within(dialog).findByText(/sends no text messages/)).toBeVisible();
    expect(within(dialog).getByRole("button", { name: /Send again in/ })).toBeDisabled();
    await user.type(within(dialog).getByLabelText("Code from the message"), "654321{Enter}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(server.to("POST /security/mfa/confirm")[0]?.body).toEqual({
      factor_id: "factor-new",
      code: "654321",
    });
  });
});

describe("the backup codes", () => {
  it("are made anew after asking, and shown once", async () => {
    const { user, server } = await open(buildProfile({ backup_codes_left: 2 }), {
      "POST /security/backup-codes": { codes: CODES },
    });
    expect(screen.getByText("2 left")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Make new codes" }));
    const dialog = await screen.findByRole("dialog", { name: "Make new backup codes?" });
    expect(server.to("POST /security/backup-codes")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Make new codes" }));
    const shown = await screen.findByRole("dialog", { name: "Save your backup codes" });
    await expectNoViolations(shown);
    for (const name of ["Copy all", "Print", "Download"]) {
      expect(within(shown).getByRole("button", { name })).toBeVisible();
    }
  });
});
