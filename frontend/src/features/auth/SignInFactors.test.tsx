/** The other ways in: passkeys with and without a name, codes that are sent, remembered devices. */
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sessionStore } from "@/lib/session";
import { expectNoViolations } from "@/test/axe";
import { buildMeta, buildSession } from "@/test/builders";
import { passkey, refusedByPerson, stubPasskeys } from "@/test/passkeys";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { SignInPage } from "./SignInPage";

const QUESTION = { challenge_id: "ceremony-1", options: { challenge: "AAAA" } };
const SENT = () => new Response(JSON.stringify({ status: "code_sent" }), { status: 202 });
const isIn = () => waitFor(() => expect(sessionStore.get().status).toBe("signed_in"));

function stage(...factors: string[]) {
  return { status: "mfa_required", challenge: "c1", factors, expires_in: 300 };
}

async function open(doors: Record<string, Door>) {
  const server = serve({ "GET /api/v1/meta": buildMeta(), ...doors });
  const page = await renderApp(<SignInPage />, { at: "/sign-in" });
  const givePassword = async () => {
    await page.user.type(screen.getByLabelText("E-mail address"), "olena@example.org");
    await page.user.type(screen.getByLabelText("Password"), "correct horse battery{Enter}");
  };
  return { ...page, server, givePassword };
}

describe("signing in without a name", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is not offered where the browser knows no passkeys", async () => {
    const { server } = await open({});
    expect(screen.queryByRole("button", { name: "Sign in with a passkey" })).toBeNull();
    expect(server.to("POST /auth/passkey/options")).toHaveLength(0);
  });

  it("takes a passkey by the button", async () => {
    stubPasskeys();
    const { user, server, container } = await open({
      "POST /auth/passkey/options": QUESTION,
      "POST /auth/passkey/verify": buildSession(),
    });
    await expectNoViolations(container);
    await user.click(screen.getByRole("button", { name: "Sign in with a passkey" }));
    await isIn();
    expect(server.to("POST /auth/passkey/verify")[0]?.body).toMatchObject({
      challenge_id: "ceremony-1",
      credential: { id: "key-1" },
    });
  });

  it("takes a passkey picked beside the address", async () => {
    const { asked } = stubPasskeys({ fillIn: async () => passkey("picked") });
    const { server } = await open({
      "POST /auth/passkey/options": QUESTION,
      "POST /auth/passkey/verify": buildSession(),
    });
    await isIn();
    expect(asked[0]).toMatchObject({ mediation: "conditional" });
    expect(screen.getByLabelText("E-mail address")).toHaveAttribute(
      "autocomplete",
      "username webauthn",
    );
    expect(server.to("POST /auth/passkey/verify")[0]?.body).toMatchObject({
      credential: { id: "picked" },
    });
  });

  it("says that a passkey was refused, and waits for another one", async () => {
    let picks = 0;
    const never = new Promise<Credential>(() => undefined);
    stubPasskeys({ fillIn: () => (++picks === 1 ? Promise.resolve(passkey()) : never) });
    const { server } = await open({
      "POST /auth/passkey/options": QUESTION,
      "POST /auth/passkey/verify": refusal(401, "passkey_refused"),
    });
    expect(await screen.findByRole("alert")).toHaveTextContent("This passkey was not accepted");
    await waitFor(() => expect(server.to("POST /auth/passkey/options")).toHaveLength(2));
    expect(server.to("POST /auth/refresh")).toHaveLength(0);
  });

  it("keeps silent where nothing was asked for and the question failed", async () => {
    stubPasskeys({ fillIn: async () => passkey() });
    const { server } = await open({ "POST /auth/passkey/options": refusal(429, "rate_limited") });
    await waitFor(() => expect(server.to("POST /auth/passkey/options")).toHaveLength(1));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says in words that the person or the browser said no", async () => {
    stubPasskeys({ get: () => Promise.reject(refusedByPerson()) });
    const { user } = await open({ "POST /auth/passkey/options": QUESTION });
    await user.click(screen.getByRole("button", { name: "Sign in with a passkey" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("No passkey was used");
  });
});

describe("the second factor", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is a passkey first where there is one, and remembers the device when asked to", async () => {
    stubPasskeys();
    const { user, server, givePassword, container } = await open({
      "POST /auth/login": stage("passkey", "totp", "backup_code"),
      "POST /auth/mfa/passkey/options": { options: { challenge: "BBBB" } },
      "POST /auth/mfa/verify": buildSession(),
    });
    await givePassword();
    const button = await screen.findByRole("button", { name: "Use a passkey" });
    expect(button).toHaveFocus();
    await expectNoViolations(container);
    await user.click(screen.getByRole("checkbox", { name: /for 30 days/ }));
    await user.click(button);
    await isIn();
    expect(server.to("POST /auth/mfa/verify")[0]?.body).toMatchObject({
      challenge: "c1",
      factor: "passkey",
      credential: { id: "key-1" },
      remember: true,
    });
  });

  it("passes over passkeys where the browser knows none", async () => {
    const { givePassword } = await open({ "POST /auth/login": stage("passkey", "totp") });
    await givePassword();
    expect(await screen.findByLabelText("Code from the app")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Passkey" })).toBeNull();
  });

  it("says so where nothing of what there is works here", async () => {
    const { user, givePassword } = await open({ "POST /auth/login": stage("passkey") });
    await givePassword();
    expect(await screen.findByText(/Sign in where you keep your passkey/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Start again" }));
    expect(screen.getByLabelText("Password")).toBeVisible();
  });

  it("sends a code only when asked to, and not again at once", async () => {
    const { user, server, givePassword } = await open({
      "POST /auth/login": stage("totp", "sms", "email"),
      "POST /auth/mfa/send": SENT,
      "POST /auth/mfa/verify": buildSession(),
    });
    await givePassword();
    await user.click(await screen.findByRole("button", { name: "Text message" }));
    expect(server.to("POST /auth/mfa/send")).toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "Send a code" }));
    expect(await screen.findByText(/The text message is on its way/)).toBeVisible();
    expect(server.to("POST /auth/mfa/send")[0]?.body).toEqual({ challenge: "c1", factor: "sms" });
    expect(screen.getByRole("button", { name: /Send again in \d+ seconds/ })).toBeDisabled();
    const code = screen.getByLabelText("Code from the message");
    expect(code).toHaveFocus();
    await user.type(code, "123456{Enter}");
    await isIn();
    expect(server.to("POST /auth/mfa/verify")[0]?.body).toEqual({
      challenge: "c1",
      factor: "sms",
      code: "123456",
      remember: false,
    });
  });

  it("says that enough codes were sent", async () => {
    const { user, givePassword } = await open({
      "POST /auth/login": stage("email", "backup_code"),
      "POST /auth/mfa/send": refusal(429, "too_many_codes", { retry_after: 2873 }),
    });
    await givePassword();
    await user.click(await screen.findByRole("button", { name: "Send a code" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /Enough codes were sent for now.*Try again in 48 minutes/,
    );
    expect(screen.queryByLabelText("Code from the e-mail")).toBeNull();
  });

  it("is not asked for on a remembered device", async () => {
    const { server, givePassword } = await open({
      "POST /auth/login": stage("device", "totp"),
      "POST /auth/mfa/verify": buildSession(),
    });
    await givePassword();
    await isIn();
    expect(server.to("POST /auth/mfa/verify").map(({ body }) => body)).toEqual([
      { challenge: "c1", factor: "device", remember: false },
    ]);
  });

  it("is asked for where the device is no longer remembered", async () => {
    const { givePassword } = await open({
      "POST /auth/login": stage("device", "totp"),
      "POST /auth/mfa/verify": refusal(401, "bad_code"),
    });
    await givePassword();
    expect(await screen.findByLabelText("Code from the app")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("the first factor", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("can be a passkey, and leads to the backup codes", async () => {
    stubPasskeys();
    const codes = Array.from({ length: 10 }, (_, index) => `abcd${index}-1234${index}`);
    const { user, server, givePassword } = await open({
      "POST /auth/login": { ...stage(), status: "enrolment_required" },
      "POST /security/mfa/enable": ({ body }) =>
        (body as { kind: string }).kind === "passkey"
          ? { factor_id: "f2", options: { challenge: "CCCC" } }
          : { factor_id: "f1", secret: "JBSWY3DP", otpauth_uri: "otpauth://totp/x", qr: "data:," },
      "POST /security/mfa/confirm": { backup_codes: codes, session: buildSession() },
    });
    await givePassword();
    await user.click(await screen.findByRole("button", { name: "Set up a passkey" }));
    await user.click(screen.getByRole("button", { name: "Create the passkey" }));
    expect(within(await screen.findByRole("list")).getAllByRole("listitem")).toHaveLength(10);
    expect(server.to("POST /security/mfa/confirm")[0]?.body).toMatchObject({
      factor_id: "f2",
      challenge: "c1",
      credential: { id: "key-new" },
    });
  });

  it("goes back to an authenticator app with a secret of its own", async () => {
    stubPasskeys({ create: () => Promise.reject(refusedByPerson()) });
    let offers = 0;
    const { user, givePassword } = await open({
      "POST /auth/login": { ...stage(), status: "enrolment_required" },
      "POST /security/mfa/enable": ({ body }) =>
        (body as { kind: string }).kind === "passkey"
          ? { factor_id: "f2", options: { challenge: "CCCC" } }
          : {
              factor_id: "f1",
              secret: `SECRET${++offers}`,
              otpauth_uri: "otpauth:x",
              qr: "data:,",
            },
    });
    await givePassword();
    expect(await screen.findByText("SECR ET1")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Set up a passkey" }));
    await user.click(screen.getByRole("button", { name: "Create the passkey" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("No passkey was used");
    await user.click(screen.getByRole("button", { name: "Use an authenticator app" }));
    expect(await screen.findByText("SECR ET2")).toBeVisible();
  });
});
