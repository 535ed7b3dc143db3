/** Tokens for scripts: made behind a step-up, shown once, revoked after asking. */
import { screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import type { AccessToken } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { TokensPage } from "./TokensPage";

const SECRET = "pat_abcdefghijklmnopqrstuvwxyz";

function token(change: Partial<AccessToken> = {}): AccessToken {
  return {
    id: "t1",
    name: "Nightly report",
    scopes: ["applications:read", "jobs:read"],
    created_at: "2026-11-01T09:00:00Z",
    expires_at: new Date(Date.now() + 60 * 86_400_000).toISOString(),
    last_used_at: null,
    ...change,
  };
}

async function open(items: AccessToken[], doors: Record<string, Door> = {}) {
  const server = serve({ "GET /security/tokens": () => ({ items }), ...doors });
  const page = await renderApp(<TokensPage />, { at: "/security/tokens", session: buildSession() });
  return { ...page, server };
}

describe("tokens for scripts", () => {
  it("are listed with what they may do, accessibly", async () => {
    const { container } = await open([
      token(),
      token({ id: "t2", name: "Old", expires_at: new Date(Date.now() + 86_400_000).toISOString() }),
    ]);
    expect(await screen.findByText("Nightly report")).toBeVisible();
    expect(screen.getAllByText("Read jobs · Read applications")).toHaveLength(2);
    expect(screen.getAllByText(/ends soon/)).toHaveLength(1);
    await expectNoViolations(container);
  });

  it("are asked for in full, then shown this one time", async () => {
    const items: AccessToken[] = [];
    let isProven = false;
    const { user, server } = await open(items, {
      "POST /security/tokens": ({ body }) => {
        if (!isProven) return refusal(403, "step_up_required", { detail: "tokens" });
        const { name, scopes } = body as AccessToken;
        items.push(token({ name, scopes }));
        return { token: SECRET, info: items[0] };
      },
      "POST /security/step-up": { challenge: "c1", factors: ["totp"], expires_in: 300 },
      "POST /security/step-up/verify": () => {
        isProven = true;
        return null;
      },
    });
    await user.click(await screen.findByRole("button", { name: "Make a token" }));
    const dialog = await screen.findByRole("dialog", { name: "Make a token" });
    await user.click(within(dialog).getByRole("button", { name: "Make the token" }));
    expect(within(dialog).getByText("Fill this in")).toBeVisible();
    expect(within(dialog).getByText("Choose at least one")).toBeVisible();
    await expectNoViolations(dialog);
    await user.type(within(dialog).getByLabelText("Name"), " Report ");
    await user.click(within(dialog).getByRole("checkbox", { name: /Read jobs/ }));
    await user.selectOptions(within(dialog).getByLabelText("Works for"), "90 days");
    await user.click(within(dialog).getByRole("button", { name: "Make the token" }));
    const stepUp = await screen.findByRole("dialog", { name: "Confirm that it is you" });
    await user.type(await within(stepUp).findByLabelText("Code from the app"), "123456{Enter}");
    expect(await screen.findByText(SECRET)).toBeVisible();
    expect(server.to("POST /security/tokens").at(-1)?.body).toEqual({
      name: "Report",
      scopes: ["jobs:read"],
      expires_in_days: 90,
    });
    await user.keyboard("{Escape}");
    expect(screen.getByText(SECRET)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "I have copied it" }));
    await waitFor(() => expect(screen.queryByText(SECRET)).toBeNull());
    expect(await screen.findByText("Report")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Make a token" }));
    expect(await screen.findByLabelText("Name")).toHaveValue("");
  });

  it("keep what was typed when the server refuses", async () => {
    const { user } = await open([], {
      "POST /security/tokens": refusal(409, "too_many_tokens"),
    });
    await user.click(await screen.findByRole("button", { name: "Make a token" }));
    await user.type(await screen.findByLabelText("Name"), "Report");
    await user.click(screen.getByRole("checkbox", { name: /Write drafts/ }));
    await user.click(screen.getByRole("button", { name: "Make the token" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("as many tokens as can be");
    expect(screen.getByLabelText("Name")).toHaveValue("Report");
  });

  it("are revoked after asking, in the person's language", async () => {
    await i18next.changeLanguage("uk");
    const items = [token()];
    const { user, server } = await open(items, {
      "DELETE /security/tokens/t1": () => {
        items.pop();
        return null;
      },
    });
    await user.click(await screen.findByRole("button", { name: "Відкликати: Nightly report" }));
    const dialog = await screen.findByRole("dialog");
    expect(server.to("DELETE /security/tokens/t1")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Відкликати" }));
    expect(await screen.findByText("Токен «Nightly report» відкликано")).toBeVisible();
    expect(await screen.findByText("Токенів немає.")).toBeVisible();
  });
});
