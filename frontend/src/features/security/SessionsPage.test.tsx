/** The devices that are signed in: ending one, all others, and all. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { DeviceSession } from "@/client/types";
import { sessionStore } from "@/lib/session";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { SessionsPage } from "./SessionsPage";

function device(id: string, change: Partial<DeviceSession> = {}): DeviceSession {
  return {
    id,
    current: false,
    browser: "Safari",
    system: "iOS",
    address: "198.51.100.4",
    created_at: "2026-11-20T09:00:00Z",
    last_seen_at: "2026-11-20T09:30:00Z",
    ...change,
  };
}

const THIS = device("this", { current: true, browser: "Firefox", system: "Linux" });
const PHONE = device("phone");
const OLD = device("old", { browser: "", system: "" });

async function open(items: DeviceSession[], doors: Record<string, Door> = {}) {
  const live = new Map(items.map((one) => [one.id, one]));
  const ends = Object.fromEntries(
    items.map(({ id }): [string, Door] => [
      `DELETE /security/sessions/${id}`,
      () => {
        live.delete(id);
        return null;
      },
    ]),
  );
  const server = serve({
    "GET /security/sessions": () => ({ items: [...live.values()] }),
    "POST /security/sessions/end-others": () => {
      const others = items.filter(({ current }) => !current);
      for (const { id } of others) live.delete(id);
      return { ended: others.length };
    },
    ...ends,
    ...doors,
  });
  const page = await renderApp(<SessionsPage />, {
    at: "/security/sessions",
    session: buildSession(),
  });
  await screen.findByText("this device");
  return { ...page, server };
}

describe("the devices", () => {
  it("are listed accessibly, this one first and without an end of its own", async () => {
    const { container } = await open([PHONE, OLD, THIS]);
    const rows = screen.getAllByRole("listitem");
    expect(rows.map((row) => within(row).queryByRole("button")?.textContent)).toEqual([
      undefined,
      "Sign out",
      "Sign out",
    ]);
    expect(rows[0]).toHaveTextContent("Firefox on Linux");
    expect(screen.getByText("Unknown device")).toBeVisible();
    await expectNoViolations(container);
  });

  it("end one by one", async () => {
    const { user } = await open([THIS, PHONE]);
    await user.click(screen.getByRole("button", { name: "Sign out: Safari on iOS, 198.51.100.4" }));
    expect(await screen.findByText("Signed out on Safari on iOS")).toBeVisible();
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
    expect(screen.queryByRole("button", { name: "Sign out all others" })).toBeNull();
    expect(sessionStore.get().status).toBe("signed_in");
  });

  it("say at the row that one could not be ended; one that is over counts as ended", async () => {
    const { user } = await open([THIS, PHONE, OLD], {
      "DELETE /security/sessions/phone": refusal(503, "limits_unavailable"),
      "DELETE /security/sessions/old": refusal(404, "not_found"),
    });
    await user.click(screen.getByRole("button", { name: /Safari on iOS/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent("cannot take this just now");
    await user.click(screen.getByRole("button", { name: /Unknown device/ }));
    expect(await screen.findByText("Signed out on Unknown device")).toBeVisible();
  });

  it("end all others after asking, and never this one", async () => {
    const { user, server } = await open([THIS, PHONE, OLD]);
    await user.click(screen.getByRole("button", { name: "Sign out all others" }));
    const dialog = await screen.findByRole("dialog");
    expect(server.to("POST /security/sessions/end-others")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Sign out all others" }));
    expect(await screen.findByText("Only this device is signed in now.")).toBeVisible();
    expect(server.to("POST /security/sessions/end-others")).toHaveLength(1);
    expect(server.asked.filter(({ method }) => method === "DELETE")).toHaveLength(0);
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
  });

  it("end after a fresh proof, for which it says what is about to happen", async () => {
    let proven = false;
    const { user, server } = await open([THIS, PHONE], {
      "DELETE /security/sessions/phone": () =>
        proven ? null : refusal(403, "step_up_required", { detail: "sessions" }),
      "POST /security/step-up": { challenge: "challenge-1", factors: ["totp"], expires_in: 300 },
      "POST /security/step-up/verify": () => {
        proven = true;
        return null;
      },
    });
    await user.click(screen.getByRole("button", { name: /Safari on iOS/ }));
    const dialog = await screen.findByRole("dialog", { name: "Confirm that it is you" });
    expect(dialog).toHaveTextContent("Other devices are about to be signed out.");
    await user.type(await within(dialog).findByLabelText("Code from the app"), "123456{Enter}");
    expect(await screen.findByText("Signed out on Safari on iOS")).toBeVisible();
    expect(server.to("POST /security/step-up").map(({ body }) => body)).toEqual([
      { purpose: "sessions" },
    ]);
  });

  it("are all signed out after asking", async () => {
    const { user, server } = await open([THIS], { "POST /auth/logout": null });
    await user.click(screen.getByRole("button", { name: "Sign out everywhere" }));
    const dialog = await screen.findByRole("dialog");
    expect(server.to("POST /auth/logout")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Sign out everywhere" }));
    await waitFor(() =>
      expect(sessionStore.get()).toEqual({ status: "signed_out", reason: "left" }),
    );
  });
});
