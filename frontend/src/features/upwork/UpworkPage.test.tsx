/** The connection page: each state in its words, the way to Upwork, and the way out. */
import { screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { UpworkStatus } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildCapabilities, buildMe, buildSession, buildUpworkStatus } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { RETENTION, USAGE } from "./builders";
import { leaveTo } from "./leave";
import { UpworkPage } from "./UpworkPage";

vi.mock("./leave", async (original) => ({
  ...(await original<typeof import("./leave")>()),
  leaveTo: vi.fn(),
}));

const NONE = buildUpworkStatus({ state: "none", account: null, connects_balance: null });
const TICKET = { authorize_url: "http://localhost:8300/authorize?state=abc", expires_in: 600 };

async function open(status: UpworkStatus, doors: Record<string, Door> = {}, me = buildMe()) {
  const server = serve({
    "GET /api/v1/upwork/status": status,
    "POST /auth/upwork/connect": TICKET,
    "GET /api/v1/me": me,
    "GET /api/v1/upwork/capabilities": buildCapabilities({ search: "works" }),
    "GET /api/v1/upwork/budget": USAGE,
    "GET /api/v1/upwork/organisations": [],
    "GET /api/v1/upwork/retention": RETENTION,
    ...doors,
  });
  const app = await renderApp(<UpworkPage />, {
    at: "/upwork",
    session: buildSession({ user: me }),
  });
  return { ...app, server };
}

beforeEach(() => vi.mocked(leaveTo).mockReset());

describe("the page of a person who is not connected", () => {
  it("says what connecting means and leaves for Upwork's own sign-in", async () => {
    const { user, container, server } = await open(NONE);
    expect(await screen.findByText("The official way")).toBeVisible();
    expect(screen.getByText("This installation talks to a sandbox")).toBeVisible();
    await expectNoViolations(container);
    await user.click(screen.getByRole("button", { name: "Connect the Upwork sandbox" }));
    await waitFor(() => expect(leaveTo).toHaveBeenCalledWith(TICKET.authorize_url));
    expect(server.to("POST /auth/upwork/connect")).toHaveLength(1);
  });

  it("speaks of Upwork itself in live mode", async () => {
    await open({ ...NONE, mode: "live" });
    expect(await screen.findByRole("button", { name: "Connect Upwork" })).toBeVisible();
    expect(screen.queryByText("This installation talks to a sandbox")).toBeNull();
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "/relative", "http://u:p@host/"])(
    "never follows %s",
    async (authorize_url) => {
      const { user } = await open(NONE, {
        "POST /auth/upwork/connect": { ...TICKET, authorize_url },
      });
      await user.click(await screen.findByRole("button", { name: "Connect the Upwork sandbox" }));
      expect(await screen.findByRole("alert")).toHaveTextContent("answered in an unexpected way");
      expect(leaveTo).not.toHaveBeenCalled();
    },
  );

  it("tells a refusal beside the button and lets one try again", async () => {
    const { user } = await open(NONE, {
      "POST /auth/upwork/connect": refusal(429, "rate_limited", { retry_after: 5 }),
    });
    const button = await screen.findByRole("button", { name: "Connect the Upwork sandbox" });
    await user.click(button);
    expect(await screen.findByRole("alert")).toHaveTextContent("Too many requests");
    expect(button).toBeEnabled();
  });

  it("speaks Ukrainian", async () => {
    await i18next.changeLanguage("uk");
    await open(NONE);
    expect(
      await screen.findByRole("button", { name: "Підключити пісочницю Upwork" }),
    ).toBeVisible();
  });
});

describe("the page of a connected person", () => {
  it("shows the account and leads to the profile first", async () => {
    const { container } = await open(buildUpworkStatus());
    expect(await screen.findByText("Organization")).toBeVisible();
    expect(screen.getAllByText("Olena K.")[0]).toBeVisible();
    expect(screen.getByText("Sandbox, not Upwork")).toBeVisible();
    expect(screen.getByText("80")).toBeVisible();
    expect(screen.getByRole("link", { name: "Write your profile" })).toHaveAttribute(
      "href",
      "/profile",
    );
    await expectNoViolations(container);
  });

  it("leads to the search once there is a profile, and says what Upwork does not tell", async () => {
    const me = buildMe({ has_profile: true });
    await open(buildUpworkStatus({ connects_balance: null }), {}, me);
    expect(await screen.findByRole("link", { name: "Search for jobs" })).toBeVisible();
    expect(screen.getByText("Upwork does not say")).toBeVisible();
  });

  it("says when Upwork did not answer, without calling the connection lost", async () => {
    await open(buildUpworkStatus({ note_code: "upwork_unreachable" }));
    expect(await screen.findByText("Upwork did not answer the last time")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Connected" })).toBeVisible();
  });

  it("disconnects only after saying what is kept and what is destroyed", async () => {
    let status = buildUpworkStatus();
    const { user, server } = await open(status, {
      "GET /api/v1/upwork/status": () => status,
      "POST /api/v1/upwork/disconnect": () => {
        status = NONE;
        return null;
      },
    });
    await user.click(await screen.findByRole("button", { name: "Disconnect…" }));
    const dialog = await screen.findByRole("dialog", { name: "Disconnect Upwork?" });
    expect(within(dialog).getByText("Destroyed")).toBeVisible();
    expect(within(dialog).getByText("Kept")).toBeVisible();
    await expectNoViolations(dialog);
    expect(server.to("POST /api/v1/upwork/disconnect")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Disconnect" }));
    expect(await screen.findByRole("heading", { name: "Not connected yet" })).toBeVisible();
    expect(server.to("POST /api/v1/upwork/disconnect")).toHaveLength(1);
  });

  it("asks for a fresh proof, and stays connected without it", async () => {
    const { user, server } = await open(buildUpworkStatus(), {
      "POST /api/v1/upwork/disconnect": refusal(403, "step_up_required", {
        detail: "upwork_disconnect",
      }),
      "POST /security/step-up": { challenge: "c", factors: ["totp"], expires_in: 300 },
    });
    await user.click(await screen.findByRole("button", { name: "Disconnect…" }));
    await user.click(await screen.findByRole("button", { name: "Disconnect" }));
    const proof = await screen.findByRole("dialog", { name: "Confirm that it is you" });
    expect(proof).toHaveTextContent("The connection to Upwork is about to end.");
    await user.keyboard("{Escape}");
    await waitFor(() =>
      expect(screen.queryByRole("dialog", { name: "Confirm that it is you" })).toBeNull(),
    );
    const below = screen.getByRole("dialog", { name: "Disconnect Upwork?" });
    expect(within(below).queryByRole("alert")).toBeNull();
    expect(server.to("POST /api/v1/upwork/disconnect")).toHaveLength(1);
  });

  it("keeps the connection when the person changes their mind", async () => {
    const { user, server } = await open(buildUpworkStatus());
    await user.click(await screen.findByRole("button", { name: "Disconnect…" }));
    await user.click(await screen.findByRole("button", { name: "Stay connected" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(server.to("POST /api/v1/upwork/disconnect")).toHaveLength(0);
  });
});

describe("the page of an expired connection", () => {
  it("says why, what is kept, and connects again", async () => {
    const { user, container } = await open(
      buildUpworkStatus({ state: "expired", note_code: "grant_revoked" }),
    );
    expect(await screen.findByText(/withdrawn at Upwork/)).toBeVisible();
    expect(screen.getByText(/drafts and applications are kept/)).toBeVisible();
    await expectNoViolations(container);
    await user.click(screen.getByRole("button", { name: "Connect the sandbox again" }));
    await waitFor(() => expect(leaveTo).toHaveBeenCalled());
  });
});
