/** Confirming the address by its link: once, with both outcomes told. */
import { screen } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { captureSecrets, forgetSecrets } from "@/lib/secrets";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { VerifyEmailPage } from "./VerifyEmailPage";

async function arrive(reply: Door, fragment = "#token=once") {
  history.replaceState(null, "", `/verify-email${fragment}`);
  captureSecrets();
  const server = serve({ "POST /auth/verify-email": reply });
  const page = (
    <StrictMode>
      <VerifyEmailPage />
    </StrictMode>
  );
  await renderApp(page, { at: "/verify-email" });
  return server;
}

describe("VerifyEmailPage", () => {
  afterEach(() => {
    forgetSecrets("/verify-email");
    history.replaceState(null, "", "/");
  });

  it("sends the token once, though React may render twice", async () => {
    const server = await arrive({ status: "verified" });
    expect(await screen.findByText("Your address is confirmed")).toBeVisible();
    expect(server.to("POST /auth/verify-email").map(({ body }) => body)).toEqual([
      { token: "once" },
    ]);
    expect(location.hash).toBe("");
  });

  it("says that a link no longer works and where to go", async () => {
    await arrive(refusal(400, "token_invalid"));
    expect(await screen.findByRole("alert")).toHaveTextContent("This link no longer works");
    expect(screen.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in");
  });

  it("explains itself without a token", async () => {
    const server = await arrive({ status: "verified" }, "");
    expect(await screen.findByText(/opens from the link in the e-mail/)).toBeVisible();
    expect(server.asked).toHaveLength(0);
  });
});
