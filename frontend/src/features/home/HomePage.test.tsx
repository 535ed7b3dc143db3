/** The checklist moves on with what the server knows, and gives way once all is done. */
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildMe, buildMeta, buildSession, buildUpworkStatus } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { HomePage } from "./HomePage";

const NONE = { items: [], next_cursor: null, counts: {} };
const SET_UP = {
  "GET /api/v1/me": buildMe({ has_profile: true }),
  "GET /api/v1/upwork/status": buildUpworkStatus(),
};

async function open(doors: Record<string, Door> = {}) {
  serve({
    "GET /api/v1/me": buildMe(),
    "GET /api/v1/meta": buildMeta(),
    "GET /api/v1/upwork/status": buildUpworkStatus({ state: "none" }),
    "GET /api/v1/jobs": { items: [], next_cursor: null },
    "GET /api/v1/applications": NONE,
    ...doors,
  });
  return renderApp(<HomePage />, { session: buildSession() });
}

describe("HomePage", () => {
  it("starts a new person at connecting Upwork, and says it is a sandbox", async () => {
    const { container } = await open();
    expect(await screen.findByText("2 of 5 done")).toBeVisible();
    expect(screen.getByRole("link", { name: "Connect" })).toHaveAttribute("href", "/upwork");
    expect(await screen.findByText(/Here it is a sandbox/)).toBeVisible();
    await expectNoViolations(container);
  });

  it("counts what is done", async () => {
    await open(SET_UP);
    expect(await screen.findByText("4 of 5 done")).toBeVisible();
    expect(screen.queryByRole("link", { name: "Connect" })).toBeNull();
    expect(screen.getByRole("link", { name: "Search" })).toHaveAttribute("href", "/jobs");
  });

  it("leads to the jobs once everything is set up and nothing was written yet", async () => {
    await open({ ...SET_UP, "GET /api/v1/jobs": { items: [{ id: "1" }], next_cursor: null } });
    expect(await screen.findByText(/No applications yet/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Find jobs" })).toHaveAttribute("href", "/jobs");
  });

  it("shows what waits, the most pressing first, also after the jobs seen are forgotten", async () => {
    const counts = { draft: 2, sent: 3, viewed: 1, interviewing: 1, archived: 4 };
    const { container } = await open({
      ...SET_UP,
      "GET /api/v1/applications": { ...NONE, counts },
    });
    await screen.findByText("1 client has answered");
    const rows = screen.getAllByRole("listitem").map((row) => {
      const link = row.querySelector("a");
      return [row.querySelector("b")?.textContent, link?.getAttribute("href")];
    });
    expect(rows).toEqual([
      ["1 client has answered", "/applications?group=client"],
      ["2 drafts wait", "/applications?group=drafts"],
      ["4 applications are with clients", "/applications?group=client"],
    ]);
    await expectNoViolations(container);
  });

  it("keeps what it knows when one part cannot be loaded", async () => {
    await open({ "GET /api/v1/jobs": refusal(503, "upwork_unreachable") });
    expect(await screen.findByRole("alert")).toHaveTextContent("Upwork does not answer");
    expect(screen.getByText("2 of 5 done")).toBeVisible();
  });
});
