/** The security page's four faces, and signing out everywhere. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { SecurityLogEntry, SecurityProfile } from "@/client/types";
import { sessionStore } from "@/lib/session";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { SecurityPage } from "./SecurityPage";

const PROFILE: SecurityProfile = {
  email: "olena@example.org",
  email_verified_at: "2026-11-01T09:10:00Z",
  factors: [
    {
      id: "f",
      kind: "totp",
      label: "",
      hint: null,
      is_suspected: false,
      confirmed_at: "2026-11-01T09:12:00Z",
      last_used_at: null,
    },
  ],
  backup_codes_left: 2,
  sessions: [
    {
      id: "s1",
      current: true,
      browser: "Firefox",
      system: "Linux",
      address: "203.0.113.5",
      created_at: "2026-11-20T09:00:00Z",
      last_seen_at: "2026-11-20T09:30:00Z",
    },
  ],
  password_changed_at: "2026-11-01T09:00:00Z",
};

function entry(id: string, change: Partial<SecurityLogEntry> = {}): SecurityLogEntry {
  return {
    id,
    at: "2026-11-20T09:00:00Z",
    event: "login:finish:succeeded",
    outcome: "succeeded",
    address: "203.0.113.5",
    device: "Firefox on Linux",
    request_id: `req-${id}`,
    ...change,
  };
}

async function open(log: Door, more: Record<string, Door> = {}) {
  const server = serve({ "GET /security/profile": PROFILE, "GET /security/logs": log, ...more });
  const page = await renderApp(<SecurityPage />, { at: "/security", session: buildSession() });
  return { ...page, server };
}

describe("SecurityPage", () => {
  it("shows factors, sessions and the log in words, accessibly", async () => {
    const strange = entry("2", { event: "comet:land:succeeded" });
    const { container } = await open({ items: [entry("1"), strange], next_cursor: null });
    expect(await screen.findByText("Signed in")).toBeVisible();
    expect(screen.getByText("comet:land:succeeded")).toBeVisible();
    expect(await screen.findByText("Authenticator app")).toBeVisible();
    expect(screen.getByText("2 backup codes left")).toBeVisible();
    expect(screen.getByText(/Only a few are left/)).toBeVisible();
    expect(screen.getByText("this device")).toBeVisible();
    await expectNoViolations(container);
  });

  it("says that the log is empty", async () => {
    await open({ items: [], next_cursor: null });
    expect(await screen.findByText("Nothing has been recorded yet.")).toBeVisible();
  });

  it("says that the log failed, with the request id, and loads it on retry", async () => {
    let tries = 0;
    const { user } = await open(() => {
      tries += 1;
      return tries === 1
        ? refusal(500, "internal_error")
        : { items: [entry("1")], next_cursor: null };
    });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Request id: req-1");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Signed in")).toBeVisible();
  });

  it("adds the next page to the table", async () => {
    const { user, server } = await open(({ query }) =>
      query.get("cursor") === "next"
        ? {
            items: [entry("2", { event: "totp:check:failed", outcome: "failed" })],
            next_cursor: null,
          }
        : { items: [entry("1")], next_cursor: "next" },
    );
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByText("Wrong code from the app")).toBeVisible();
    expect(screen.getByText("Signed in")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
    expect(server.to("GET /security/logs")).toHaveLength(2);
  });

  it("signs out everywhere after asking", async () => {
    const { user, server } = await open(
      { items: [], next_cursor: null },
      { "POST /auth/logout": null },
    );
    await user.click(await screen.findByRole("button", { name: "Sign out everywhere" }));
    const dialog = await screen.findByRole("dialog");
    expect(server.to("POST /auth/logout")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Sign out everywhere" }));
    await waitFor(() =>
      expect(sessionStore.get()).toEqual({ status: "signed_out", reason: "left" }),
    );
  });
});
