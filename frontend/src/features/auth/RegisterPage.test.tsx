/** Signing up: consent, the meter, reasons at their fields, and the first account's link. */
import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { captureSecrets, forgetSecrets } from "@/lib/secrets";
import { expectNoViolations } from "@/test/axe";
import { buildMeta } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { FirstAdminPage, RegisterPage } from "./RegisterPage";

const SENT = new Response(JSON.stringify({ status: "verification_sent" }), { status: 202 });
const CHECK = { score: 3, problems: [] };

async function open(ui: React.ReactNode, doors: Record<string, Door> = {}) {
  const server = serve({
    "GET /api/v1/meta": buildMeta({ first_admin_open: true }),
    "POST /auth/password-check": CHECK,
    "POST /auth/register": SENT,
    ...doors,
  });
  const page = await renderApp(ui, { at: "/register" });
  const fill = async (password = "correct horse battery") => {
    await page.user.type(await screen.findByLabelText("E-mail address"), "olena@example.org");
    await page.user.type(screen.getByLabelText("Password"), password);
    for (const box of screen.getAllByRole("checkbox")) await page.user.click(box);
  };
  const send = () => page.user.click(screen.getByRole("button", { name: "Create the account" }));
  return { ...page, server, fill, send };
}

describe("RegisterPage", () => {
  it("sends what was agreed to, in the version that was shown", async () => {
    const { server, fill, send, container } = await open(<RegisterPage />);
    await fill();
    await expectNoViolations(container);
    await send();
    expect(await screen.findByRole("heading", { name: "Check your e-mail" })).toBeVisible();
    expect(server.to("POST /auth/register")[0]?.body).toEqual({
      email: "olena@example.org",
      password: "correct horse battery",
      locale: "en",
      consent: { terms: true, privacy: true, version: "2026-11" },
    });
  });

  it("does not send without consent", async () => {
    const { user, server, fill, send } = await open(<RegisterPage />);
    await fill();
    await user.click(screen.getAllByRole("checkbox")[0] as HTMLElement);
    await send();
    expect(screen.getByText("Both consents are needed to create an account")).toBeVisible();
    expect(server.to("POST /auth/register")).toHaveLength(0);
  });

  it("tells the strength and every reason while the person types", async () => {
    const weak = { score: 1, problems: ["password_breached", "password_contains_identity"] };
    const { server, fill } = await open(<RegisterPage />, { "POST /auth/password-check": weak });
    await fill("olena@example1");
    expect(await screen.findByText("Strength: weak")).toBeVisible();
    expect(screen.getByText("This password is on lists of leaked passwords")).toBeVisible();
    expect(server.to("POST /auth/password-check").length).toBeLessThan(4);
  });

  it("lets the person go on when the meter gives no verdict", async () => {
    const limited = refusal(429, "too_many_requests");
    const { fill, send } = await open(<RegisterPage />, { "POST /auth/password-check": limited });
    await fill();
    await send();
    expect(await screen.findByText(/Check your e-mail/)).toBeVisible();
  });

  it("shows the server's reason at the password", async () => {
    const { fill, send } = await open(<RegisterPage />, {
      "POST /auth/register": refusal(422, "password_breached"),
    });
    await fill();
    await send();
    await waitFor(() =>
      expect(screen.getByLabelText("Password")).toHaveAccessibleDescription(/leaked/),
    );
    expect(screen.getByLabelText("Password")).toHaveFocus();
  });

  it("shows the password when asked, by a button with a name", async () => {
    const { user } = await open(<RegisterPage />);
    const password = await screen.findByLabelText("Password");
    await user.click(screen.getByRole("button", { name: "Show the password" }));
    expect(password).toHaveAttribute("type", "text");
  });
});

describe("FirstAdminPage", () => {
  afterEach(() => {
    forgetSecrets("/first-admin");
    history.replaceState(null, "", "/");
  });

  it("sends the token of the printed link", async () => {
    history.replaceState(null, "", "/first-admin#token=once");
    captureSecrets();
    const { server, fill, send } = await open(<FirstAdminPage />);
    await fill();
    await send();
    await screen.findByText(/Check your e-mail/);
    expect(server.to("POST /auth/register")[0]?.body).toMatchObject({ first_admin_token: "once" });
  });

  it("explains itself without a token", async () => {
    await open(<FirstAdminPage />);
    expect(screen.getByText(/printed when the app starts/)).toBeVisible();
  });
});
