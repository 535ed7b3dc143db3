/** A forgotten password and a change of address, by the links that mails carry. */
import { screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { captureSecrets, forgetSecrets } from "@/lib/secrets";
import { sessionStore } from "@/lib/session";
import { expectNoViolations } from "@/test/axe";
import { buildMeta, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { ConfirmEmailPage, UndoEmailPage } from "./AddressPages";
import { ForgotPasswordPage } from "./ForgotPasswordPage";
import { ResetPasswordPage } from "./ResetPasswordPage";

const GOOD = "velvet otter quarry mist";

async function arrive(path: string, page: ReactNode, doors: Record<string, Door>, token = "once") {
  history.replaceState(null, "", token ? `${path}#token=${token}` : path);
  captureSecrets();
  const server = serve({
    "GET /api/v1/meta": buildMeta(),
    "POST /auth/password-check": { score: 4, problems: [] },
    "POST /auth/refresh": refusal(401, "session_ended"),
    ...doors,
  });
  return { server, ...(await renderApp(page, { at: path, session: buildSession() })) };
}

afterEach(() => {
  for (const path of ["/reset-password", "/confirm-email", "/undo-email"]) forgetSecrets(path);
  history.replaceState(null, "", "/");
});

describe("ForgotPasswordPage", () => {
  it("sends the address and says nothing about whether it has an account", async () => {
    const sent = new Response(JSON.stringify({ status: "reset_sent" }), { status: 202 });
    const server = serve({ "GET /api/v1/meta": buildMeta(), "POST /auth/password/forgot": sent });
    const { user, container } = await renderApp(<ForgotPasswordPage />, { at: "/forgot-password" });
    await expectNoViolations(container);
    await user.click(screen.getByRole("button", { name: "Send the link" }));
    expect(screen.getByText("This does not look like an e-mail address")).toBeVisible();
    await user.type(screen.getByLabelText("E-mail address"), " olena@example.org {Enter}");
    expect(await screen.findByText(/has an account, a message with a link/)).toBeVisible();
    expect(await screen.findByText("data/outbox")).toBeVisible();
    expect(server.to("POST /auth/password/forgot").map(({ body }) => body)).toEqual([
      { email: "olena@example.org" },
    ]);
  });
});

describe("ResetPasswordPage", () => {
  it("sets the password once, and finds out that this browser's session has ended", async () => {
    const { user, server, container } = await arrive("/reset-password", <ResetPasswordPage />, {
      "POST /auth/password/reset": { status: "password_reset" },
    });
    expect(location.hash).toBe("");
    await expectNoViolations(container);
    await user.type(screen.getByLabelText("New password"), `${GOOD}{Enter}`);
    expect(await screen.findByRole("heading", { name: "The password is set" })).toBeVisible();
    expect(server.to("POST /auth/password/reset")[0]?.body).toEqual({
      token: "once",
      password: GOOD,
    });
    await waitFor(() =>
      expect(sessionStore.get()).toEqual({ status: "signed_out", reason: "ended" }),
    );
    expect(screen.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in");
  });

  it("shows a refused password at its field and keeps the link", async () => {
    let tries = 0;
    const { user } = await arrive("/reset-password", <ResetPasswordPage />, {
      "POST /auth/password/reset": () => {
        tries += 1;
        return tries === 1 ? refusal(422, "password_breached") : { status: "password_reset" };
      },
    });
    const field = screen.getByLabelText("New password");
    await user.type(field, "password1234{Enter}");
    await waitFor(() => expect(field).toHaveAccessibleDescription(/leaked/));
    await user.clear(field);
    await user.type(field, `${GOOD}{Enter}`);
    expect(await screen.findByRole("heading", { name: "The password is set" })).toBeVisible();
  });

  it("leads from a dead link, or none, to a new one", async () => {
    const { user, unmount } = await arrive("/reset-password", <ResetPasswordPage />, {
      "POST /auth/password/reset": refusal(422, "token_invalid"),
    });
    await user.type(screen.getByLabelText("New password"), `${GOOD}{Enter}`);
    expect(await screen.findByRole("alert")).toHaveTextContent("This link no longer works");
    expect(screen.getByRole("link", { name: "Ask for a new link" })).toBeVisible();
    unmount();
    forgetSecrets("/reset-password");
    await arrive("/reset-password", <ResetPasswordPage />, {}, "");
    expect(screen.getByText(/opens from the link in the e-mail/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Ask for a new link" })).toBeVisible();
  });
});

describe("the links of a change of address", () => {
  it("do nothing until the person says so", async () => {
    const { user, server, container } = await arrive("/confirm-email", <ConfirmEmailPage />, {
      "POST /auth/email/confirm": { status: "address_changed" },
    });
    expect(server.to("POST /auth/email/confirm")).toHaveLength(0);
    await expectNoViolations(container);
    await user.click(screen.getByRole("button", { name: "Use this address" }));
    expect(await screen.findByRole("heading", { name: "Your address is changed" })).toBeVisible();
    expect(server.to("POST /auth/email/confirm")[0]?.body).toEqual({ token: "once" });
    expect(sessionStore.get().status).toBe("signed_in");
  });

  it("say what undoing costs, and that this browser is signed out by it", async () => {
    const { user } = await arrive("/undo-email", <UndoEmailPage />, {
      "POST /auth/email/undo": { status: "address_restored" },
    });
    expect(screen.getByText(/every device is signed out/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo the change" }));
    expect(await screen.findByRole("heading", { name: "Your old address is back" })).toBeVisible();
    await waitFor(() => expect(sessionStore.get().status).toBe("signed_out"));
  });

  it.each([
    ["/confirm-email", "confirm", <ConfirmEmailPage key="c" />, "Use this address"],
    ["/undo-email", "undo", <UndoEmailPage key="u" />, "Undo the change"],
  ])("say at %s that a link is dead", async (path, door, page, button) => {
    const { user } = await arrive(path, page, {
      [`POST /auth/email/${door}`]: refusal(422, "token_invalid"),
    });
    await user.click(screen.getByRole("button", { name: button }));
    expect(await screen.findByRole("alert")).toHaveTextContent("This link no longer works");
  });
});
