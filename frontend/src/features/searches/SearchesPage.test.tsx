/** Saved searches: run now, pause, duplicate and delete with undo, consent before a schedule, and files. */
import { notifications } from "@mantine/notifications";
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { SavedSearch } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildSavedSearch, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, serve } from "@/test/server";
import { SearchesPage } from "./SearchesPage";

const SCHEDULE = {
  minutes: 60,
  start: 8,
  until: 20,
  days: [1, 2, 3, 4, 5],
  time_zone: "Europe/Kyiv",
};

const METER = {
  days: 30,
  published_to_seen: { count: 40, p50: 300, p95: 5400 },
  fetched_to_told: { count: 0, p50: null, p95: null },
  last_returned: 10,
  last_new: 0,
  may_have_missed: false,
  health: "silent",
  failures: 0,
  failed_code: null,
  runs_without_new: 9,
  last_new_at: "2026-11-18T08:00:00Z",
};

async function open(search: SavedSearch, doors: Record<string, Door> = {}) {
  const server = serve({
    "GET /api/v1/searches": { items: [search] },
    "GET /api/v1/searches/s-1/meter": METER,
    ...doors,
  });
  const app = await renderApp(<SearchesPage />, { at: "/searches", session: buildSession() });
  await screen.findByRole("link", { name: search.name });
  return { ...app, server };
}

afterEach(() => notifications.clean());

describe("saved searches", () => {
  it("show what they look for and that some may have been missed", async () => {
    const { container } = await open(buildSavedSearch());
    expect(screen.getByText("Looks for: supplier import")).toBeVisible();
    expect(screen.getByText("Payment verified")).toBeVisible();
    expect(screen.getByText(/10 new of 10/)).toBeVisible();
    expect(screen.getByText(/some may have been missed/)).toBeVisible();
    expect(screen.getByText("Runs only when you ask")).toBeVisible();
    await expectNoViolations(container);
  });

  it("lead to their filters, and speak of no run before the criteria they have", async () => {
    await open(buildSavedSearch({ criteria_at: "2026-11-21T08:00:00Z", last_new: null }));
    const link = screen.getByRole("link", { name: "Change what it looks for: Imports" });
    expect(link.getAttribute("href")).toMatch(/^\/jobs\?.*query=supplier.*saved=s-1.*edit=true/);
    expect(screen.getByText(/Has not run since you changed what it looks for/)).toBeVisible();
    expect(screen.queryByText(/Last run/)).toBeNull();
  });

  it("lead to their jobs when they are run", async () => {
    const page = { items: [], next_cursor: null, filtered_here: [], fetched_at: "", dropped: 0 };
    const { user, address } = await open(buildSavedSearch(), {
      "POST /api/v1/searches/s-1/run": page,
    });
    await user.click(screen.getByRole("button", { name: "Run now: Imports" }));
    await waitFor(() => expect(address()).toMatch(/^\/jobs\?.*query=supplier/));
  });

  it("are deleted and brought back by undo", async () => {
    const { user, server } = await open(buildSavedSearch(), {
      "DELETE /api/v1/searches/s-1": null,
      "POST /api/v1/searches": buildSavedSearch({ id: "s-2" }),
    });
    await user.click(screen.getByRole("button", { name: "Delete: Imports" }));
    await waitFor(() => expect(screen.queryByRole("link", { name: "Imports" })).toBeNull());
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("link", { name: "Imports" })).toBeVisible();
    expect(server.to("POST /api/v1/searches")[0]?.body).toMatchObject({
      name: "Imports",
      consent: false,
    });
  });

  it("run by themselves only after the person has read the terms and said yes", async () => {
    const { user, server } = await open(buildSavedSearch(), {
      "PUT /api/v1/searches/s-1": buildSavedSearch({ schedule: SCHEDULE, version: 3 }),
    });
    await user.click(screen.getByRole("button", { name: "Name and schedule: Imports" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("switch"));
    expect(within(dialog).getByText(/continuously monitor Upwork/)).toBeVisible();
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(within(dialog).getByText(/Without your yes/)).toBeVisible();
    expect(server.to("PUT /api/v1/searches/s-1")).toHaveLength(0);
    await user.click(within(dialog).getByLabelText(/I have read this/));
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(server.to("PUT /api/v1/searches/s-1")).toHaveLength(1));
    expect(server.to("PUT /api/v1/searches/s-1")[0]?.body).toMatchObject({
      consent: true,
      version: 2,
      schedule: { minutes: 60, start: 8, until: 20 },
    });
  });

  it("tell how soon jobs were seen, and warn when the feed has gone silent", async () => {
    const scheduled = buildSavedSearch({
      schedule: SCHEDULE,
      consented_at: "2026-11-01T08:00:00Z",
    });
    await open(scheduled);
    expect(await screen.findByText(/Silent: 9 runs in a row/)).toBeVisible();
    expect(screen.getByText(/usually 5 min, one in twenty over 90 min \(40 jobs/)).toBeVisible();
    expect(screen.getByText("not measured yet")).toBeVisible();
    expect(screen.getByText(/Every hour, 8:00–20:00, Mon, Tue, Wed, Thu, Fri/)).toBeVisible();
  });

  it("are brought in from a file, and another file is refused in words", async () => {
    const { user, server, container } = await open(buildSavedSearch(), {
      "POST /api/v1/searches/file": {
        items: [buildSavedSearch(), buildSavedSearch({ id: "s-2", name: "B" })],
      },
    });
    const input = container.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error("no file input");
    const file = (text: string) => new File([text], "s.json", { type: "application/json" });
    await user.upload(input, file('{"format":"other/1"}'));
    expect(await screen.findByText("This is not a file of saved searches.")).toBeVisible();
    await user.upload(input, file('{"format":"saved-searches/1","searches":[]}'));
    expect(await screen.findByText("1 search was added.")).toBeVisible();
    expect(server.to("POST /api/v1/searches/file")).toHaveLength(1);
  });
});
