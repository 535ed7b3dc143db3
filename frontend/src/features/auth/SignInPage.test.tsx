/** The way in, walked as a person would: wrong turns, second factor, set-up, backup codes. */
import { screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { sessionStore } from "@/lib/session";
import { expectNoViolations } from "@/test/axe";
import { buildMeta, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { SignInPage } from "./SignInPage";

const CODES = Array.from({ length: 10 }, (_, index) => `abcd${index}-1234${index}`);
const MFA = {
  status: "mfa_required",
  challenge: "c1",
  factors: ["totp", "backup_code"],
  expires_in: 300,
};
const ENROL = { status: "enrolment_required", challenge: "c2", factors: [], expires_in: 600 };
const STARTED = {
  factor_id: "f1",
  secret: "JBSWY3DPEHPK3PXP",
  otpauth_uri: "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP",
  qr: "data:image/svg+xml;utf8,<svg/>",
};

async function open(doors: Record<string, Door>) {
  const server = serve({ "GET /api/v1/meta": buildMeta(), ...doors });
  const page = await renderApp(<SignInPage />, { at: "/sign-in" });
  const givePassword = async () => {
    await page.user.type(screen.getByLabelText("E-mail address"), " olena@example.org ");
    await page.user.type(screen.getByLabelText("Password"), "correct horse battery{Enter}");
  };
  return { ...page, server, givePassword };
}

describe("SignInPage", () => {
  it("asks for what is missing before it asks the server, and is accessible", async () => {
    const { user, server, container } = await open({});
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(screen.getAllByText("Fill this in")).toHaveLength(2);
    expect(screen.getByLabelText("E-mail address")).toHaveFocus();
    expect(server.to("POST /auth/login")).toHaveLength(0);
    await expectNoViolations(container);
  });

  it("says that a password is wrong without saying which half", async () => {
    const { givePassword } = await open({ "POST /auth/login": refusal(401, "bad_credentials") });
    await givePassword();
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "The e-mail address or the password is not right",
    );
  });

  it("says how long to wait after too many attempts", async () => {
    const limited = refusal(429, "too_many_attempts", { retry_after: 21 });
    const { givePassword } = await open({ "POST /auth/login": limited });
    await givePassword();
    expect(await screen.findByRole("alert")).toHaveTextContent("Try again in 21 seconds.");
  });

  it("leads an unconfirmed address to its letter, and to the outbox folder in a sandbox", async () => {
    const { givePassword } = await open({ "POST /auth/login": refusal(403, "email_unverified") });
    await givePassword();
    expect(
      await screen.findByRole("heading", { name: "Confirm your address first" }),
    ).toBeVisible();
    expect(screen.getByText("olena@example.org")).toBeVisible();
    expect(await screen.findByText("data/outbox")).toBeVisible();
  });

  it("takes a code pasted with a space and begins the session", async () => {
    const { user, server, givePassword } = await open({
      "POST /auth/login": MFA,
      "POST /auth/mfa/verify": buildSession(),
    });
    await givePassword();
    const code = await screen.findByLabelText("Code from the app");
    expect(code).toHaveFocus();
    expect(code).toHaveAttribute("autocomplete", "one-time-code");
    await user.click(code);
    await user.paste("123 456");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(sessionStore.get().status).toBe("signed_in"));
    expect(server.to("POST /auth/login")[0]?.body).toMatchObject({ email: "olena@example.org" });
    expect(server.to("POST /auth/mfa/verify")[0]?.body).toEqual({
      challenge: "c1",
      factor: "totp",
      code: "123456",
      remember: false,
    });
  });

  it("shows a wrong code at its field and lets a backup code in instead", async () => {
    const { user, givePassword } = await open({
      "POST /auth/login": MFA,
      "POST /auth/mfa/verify": ({ body }) =>
        (body as { factor: string }).factor === "backup_code"
          ? buildSession()
          : refusal(401, "bad_code"),
    });
    await givePassword();
    await user.type(await screen.findByLabelText("Code from the app"), "000000{Enter}");
    expect(await screen.findByText("This code is not right")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Backup code" }));
    expect(screen.getByLabelText("Backup code")).toHaveFocus();
    await user.type(screen.getByLabelText("Backup code"), "ABCDE 12345{Enter}");
    await waitFor(() => expect(sessionStore.get().status).toBe("signed_in"));
  });

  it("starts again with the password when the challenge has expired", async () => {
    const { user, givePassword } = await open({
      "POST /auth/login": MFA,
      "POST /auth/mfa/verify": refusal(401, "challenge_expired"),
    });
    await givePassword();
    await user.type(await screen.findByLabelText("Code from the app"), "123456{Enter}");
    expect(await screen.findByText(/took too long/)).toBeVisible();
    expect(screen.getByLabelText("Password")).toHaveValue("");
  });

  it("sets up the factor and begins the session only once the codes are saved", async () => {
    const { user, server, givePassword, container } = await open({
      "POST /auth/login": ENROL,
      "POST /security/mfa/enable": STARTED,
      "POST /security/mfa/confirm": { backup_codes: CODES, session: buildSession() },
    });
    await givePassword();
    expect(await screen.findByText("JBSW Y3DP EHPK 3PXP")).toBeVisible();
    await expectNoViolations(container);
    await user.type(screen.getByLabelText("Code from the app"), "123456{Enter}");
    const list = await screen.findByRole("list");
    expect(within(list).getAllByRole("listitem")).toHaveLength(10);
    expect(sessionStore.get().status).toBe("signed_out");
    const goOn = screen.getByRole("button", { name: "Continue" });
    expect(goOn).toBeDisabled();
    await user.click(screen.getByRole("checkbox"));
    await user.click(goOn);
    expect(sessionStore.get().status).toBe("signed_in");
    expect(server.to("POST /security/mfa/enable")).toHaveLength(1);
  });

  it("says that a session has ended, in the person's language", async () => {
    await i18next.changeLanguage("uk");
    sessionStore.signOut("ended");
    await open({});
    expect(screen.getByRole("status")).toHaveTextContent("Ваш сеанс завершено");
  });
});
