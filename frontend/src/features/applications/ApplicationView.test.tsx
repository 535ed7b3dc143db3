/** After the confirmation: the minute to undo, the states that follow, and how often they are looked at. */
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Application } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildMeta, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { ApplicationView } from "./ApplicationView";
import { buildApplication } from "./builders";
import { pollAfter } from "./states";
import { secondsLeft } from "./UndoMinute";

const GET = "GET /api/v1/applications/app-1";
const UNDO = "POST /api/v1/applications/app-1/undo";

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString();
}

function show(application: Partial<Application>, doors: Record<string, Door> = {}) {
  const server = serve({ [GET]: buildApplication(application), ...doors });
  const page = renderApp(<ApplicationView id="app-1" />, {
    at: "/applications/app-1",
    session: buildSession(),
  });
  return page.then((rendered) => ({ ...rendered, server }));
}

describe("how often an open page looks", () => {
  it("is every two seconds on the way, every thirty after, never while it is a draft", () => {
    const ways = ["queued", "sending", "checking"] as const;
    expect(ways.map(pollAfter)).toEqual([2_000, 2_000, 2_000]);
    expect(pollAfter("sent")).toBe(30_000);
    expect(pollAfter("draft")).toBe(false);
    expect(pollAfter("failed")).toBe(false);
  });
});

describe("the undo minute", () => {
  it("is never more than a minute, whatever the clock of this computer says", () => {
    const now = Date.parse("2026-11-20T08:00:00Z");
    expect(secondsLeft("2026-11-20T08:00:30Z", now)).toBe(30);
    expect(secondsLeft("2026-11-20T09:00:00Z", now)).toBe(60);
    expect(secondsLeft("2026-11-20T07:59:00Z", now)).toBe(0);
    expect(secondsLeft(null, now)).toBe(0);
  });

  it("speaks at 60, 30 and 10 seconds only", async () => {
    const { container } = await show({ state: "queued", send_at: inSeconds(25) });
    expect(await screen.findByText("30 seconds left to undo")).toHaveAttribute(
      "aria-live",
      "polite",
    );
    await expectNoViolations(container);
  });

  it("takes the application back to a draft", async () => {
    const { user } = await show(
      { state: "queued", send_at: inSeconds(50) },
      { [UNDO]: buildApplication({ version: 4 }) },
    );
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByLabelText("Letter")).toBeVisible();
  });

  it("says when it is too late, and shows where the application stands now", async () => {
    let late = false;
    const { user } = await show(
      {},
      {
        [GET]: () =>
          buildApplication(
            late ? { state: "sending" } : { state: "queued", send_at: inSeconds(2) },
          ),
        [UNDO]: () => {
          late = true;
          return refusal(409, "too_late");
        },
      },
    );
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Sending to Upwork")).toBeVisible();
  });

  it("follows the application until Upwork has answered", async () => {
    const states = ["queued", "sending", "sent"] as const;
    let asked = 0;
    await show(
      {},
      {
        [GET]: () =>
          buildApplication({
            state: states[Math.min(asked++, 2)],
            send_at: inSeconds(1),
            connects_spent: 12,
            history: [
              {
                at: inSeconds(0),
                event: "application:send:accepted",
                actor: "upwork",
                detail: null,
              },
            ],
          }),
      },
    );
    expect(await screen.findByText("Upwork accepted it", {}, { timeout: 6_000 })).toBeVisible();
    await waitFor(() => expect(screen.getByText("The letter you sent")).toBeVisible(), {
      timeout: 6_000,
    });
    expect(screen.getByText("12")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
  }, 12_000);
});

describe("the other states", () => {
  it("explains why it is being looked up, and looks now when asked", async () => {
    const { user, server } = await show(
      { state: "checking" },
      { "POST /api/v1/applications/app-1/check": buildApplication({ state: "sent" }) },
    );
    expect(await screen.findByText(/It is not sent again/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Look now" }));
    expect(await screen.findByText("The letter you sent")).toBeVisible();
    expect(server.to("POST /api/v1/applications/app-1/check")).toHaveLength(1);
  });

  it("says why it was not sent and keeps everything to mend", async () => {
    await show({ state: "failed", failure: { code: "connects_short", title: "Not enough" } });
    expect(await screen.findByText("Not sent: you do not have enough Connects")).toBeVisible();
    expect(screen.getByText(/Nothing reached the client/)).toBeVisible();
    expect(screen.getByLabelText("Letter")).toBeVisible();
  });

  it("shows Upwork's own words for a refusal we do not know", async () => {
    await show({ state: "failed", failure: { code: "not_sent", title: "Profile is hidden" } });
    expect(await screen.findByText("Not sent. Profile is hidden")).toBeVisible();
  });

  it("tells the history in plain words, and keeps identifiers folded away", async () => {
    const at = inSeconds(0);
    const event = (name: string, detail: string | null = null, actor = "session:0190") => ({
      at,
      event: `application:${name}`,
      actor,
      detail,
    });
    const { container } = await show({
      state: "sent",
      history: [
        event("create:done"),
        event("edit:done"),
        event("edit:done"),
        event("edit:done", "composed by model:gpt-x"),
        event("confirm:done", "preview 0190, sha256 ab12"),
        event("lookup:failed", "upwork_unreachable"),
        event("send:accepted"),
        event("terms:changed", "50.00"),
        event("terms:changed", "55.00", "upwork"),
        event("brand:new"),
      ],
    });
    const rows = await screen.findAllByRole("listitem");
    expect(rows.map((row) => row.querySelector("span")?.textContent)).toEqual([
      "Something else happened",
      "The bid was changed on Upwork",
      "You changed the bid",
      "Upwork accepted it",
      "The app could not look it up. Not sent: Upwork did not answer",
      "You confirmed it",
      "gpt-x wrote a draft",
      "You edited the draft",
      "You began the draft",
    ]);
    expect(screen.getByText("preview 0190, sha256 ab12")).not.toBeVisible();
    await expectNoViolations(container);
  });

  it("says where a link of the sandbox leads", async () => {
    await show(
      { state: "sent", upwork_url: "http://localhost:8192/nx/proposals/1" },
      { "GET /api/v1/meta": buildMeta() },
    );
    expect(await screen.findByRole("link", { name: "Open in the sandbox" })).toHaveAttribute(
      "href",
      "http://localhost:8192/nx/proposals/1",
    );
  });

  it("shows a sent application after Upwork's content is gone", async () => {
    await show({
      state: "viewed",
      answers: [{ position: 0, question: "", text: "On Monday." }],
      upwork_url: "https://www.upwork.com/nx/proposals/1",
      history: [
        { at: inSeconds(0), event: "application:upwork:viewed", actor: "upwork", detail: null },
      ],
    });
    expect(await screen.findByText("Question 1 (its text is no longer kept)")).toBeVisible();
    expect(screen.getByText("Upwork: Viewed")).toBeVisible();
    expect(screen.getByText("Upwork does not say")).toBeVisible();
    expect(screen.getByRole("link", { name: "Open on Upwork" })).toHaveAttribute(
      "rel",
      "noreferrer noopener",
    );
  });
});
