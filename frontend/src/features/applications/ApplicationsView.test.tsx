/** The list: groups with counts, a section for each state, and asking Upwork once when it opens. */
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { ApplicationsView } from "./ApplicationsView";
import { buildApplication } from "./builders";
import { type Group, readApplicationsAddress } from "./states";

const LIST = "GET /api/v1/applications";
const SYNC = "POST /api/v1/applications/sync";
const asked_at = new Date(Date.now() - 5 * 60_000).toISOString();
const counts = { draft: 1, sent: 2, interviewing: 1 };

async function show(group: Group | undefined, doors: Record<string, Door>) {
  const server = serve({ [SYNC]: refusal(429, "rate_limited"), ...doors });
  const page = await renderApp(<ApplicationsView group={group} />, {
    at: "/applications",
    session: buildSession(),
  });
  return { ...page, server };
}

describe("the list of applications", () => {
  it("shows state, bid and the next thing, and asks Upwork once without a word about a refusal", async () => {
    const { container, server } = await show(undefined, {
      [LIST]: {
        items: [buildApplication({ bid: { amount: null, currency: "USD", kind: "fixed" } })],
        next_cursor: null,
        asked_at,
        counts,
      },
    });
    expect(await screen.findByRole("link", { name: /Flask/ })).toHaveAttribute(
      "href",
      "/applications/app-1",
    );
    expect(screen.getByText("Finish it and read the preview")).toBeVisible();
    expect(screen.getByText("no bid yet")).toBeVisible();
    await waitFor(() => expect(server.to(SYNC)).toHaveLength(1));
    expect(screen.queryByRole("alert")).toBeNull();
    await expectNoViolations(container);
  });

  it("counts each group, in its address", async () => {
    await show(undefined, {
      [LIST]: { items: [buildApplication()], next_cursor: null, asked_at, counts },
    });
    const tab = await screen.findByRole("link", { name: "With clients 3" });
    expect(tab).toHaveAttribute("href", "/applications?group=client");
    expect(screen.getByRole("link", { name: "All 4" })).toHaveAttribute("aria-current", "page");
    expect(readApplicationsAddress({ group: "client" })).toEqual({ group: "client" });
    expect(readApplicationsAddress({ group: "nonsense" })).toEqual({});
  });

  it("asks for each state of a group that has any, the nearest to a contract first", async () => {
    const { server } = await show("client", {
      [LIST]: ({ query }) => {
        const state = query.get("state");
        const items = state
          ? [buildApplication({ id: state, job_title: `In ${state}` })]
          : [buildApplication()];
        return { items, next_cursor: null, asked_at, counts };
      },
    });
    expect(await screen.findByRole("link", { name: "In sent" })).toBeVisible();
    const headings = screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent);
    expect(headings).toEqual(["Interviewing 1", "Sent 2"]);
    expect(server.to(LIST).map(({ query }) => query.get("state"))).toEqual([
      null,
      "interviewing",
      "sent",
    ]);
  });

  it("offers one thing to do when there is none", async () => {
    await show(undefined, { [LIST]: { items: [], next_cursor: null, asked_at, counts: {} } });
    expect(await screen.findByRole("link", { name: "Find a job" })).toHaveAttribute(
      "href",
      "/jobs",
    );
  });

  it("says as of when the states are, and asks Upwork again when the person wants it", async () => {
    const { user, server } = await show(undefined, {
      [LIST]: { items: [buildApplication()], next_cursor: null, asked_at, counts },
    });
    expect(await screen.findByText("5 minutes ago")).toBeVisible();
    await waitFor(() => expect(server.to(SYNC)).toHaveLength(1));
    await user.click(screen.getByRole("button", { name: "Ask Upwork" }));
    await waitFor(() => expect(server.to(SYNC)).toHaveLength(2));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
