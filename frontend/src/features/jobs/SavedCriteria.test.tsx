/** Changing in place what a saved search looks for: filters that stand open, saving, undo, and what keeps it from being saved. */
import { notifications } from "@mantine/notifications";
import { screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { SavedSearch, SavedSearchWrite } from "@/client/types";
import type { JobsAddress } from "@/lib/jobSearch";
import { addressOfBody } from "@/lib/jobSearchBody";
import { expectNoViolations } from "@/test/axe";
import { buildSavedSearch, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Asked, type Door, refusal, serve } from "@/test/server";
import { buildSearchPage } from "./builders";
import { JobsView } from "./JobsView";

const PUT = "PUT /api/v1/searches/s-1";
const SCHEDULE = { minutes: 60, start: 8, until: 20, days: [1, 2], time_zone: "Europe/Kyiv" };

function Page({ start }: { start: JobsAddress }) {
  const [address, setAddress] = useState(start);
  return (
    <>
      <JobsView address={address} onSearch={setAddress} selected={null}>
        nothing
      </JobsView>
      <output>{JSON.stringify(address)}</output>
    </>
  );
}

/** Keeps what it is sent, as the server does. */
function keeping(search: SavedSearch): Door {
  let version = search.version;
  return ({ body }: Asked) => {
    version += 1;
    return { ...search, search: (body as SavedSearchWrite).search, version };
  };
}

async function open(search: SavedSearch, doors: Record<string, Door> = {}) {
  const server = serve({
    "GET /api/v1/searches": { items: [search] },
    "GET /api/v1/jobs/categories": { items: [] },
    "POST /api/v1/jobs/search": buildSearchPage(),
    [PUT]: keeping(search),
    ...doors,
  });
  const start = { ...addressOfBody(search.search), saved: search.id, edit: true } as const;
  const app = await renderApp(<Page start={start} />, { at: "/jobs", session: buildSession() });
  return { ...app, server, panel: await screen.findByRole("dialog") };
}

afterEach(() => notifications.clean());

describe("the criteria of a saved search", () => {
  it("are changed in its filters, saved in its place, and taken back by undo", async () => {
    const { user, server, panel, container } = await open(buildSavedSearch());
    expect(within(panel).getByLabelText("Payment verified")).toBeChecked();
    await user.type(within(panel).getByLabelText("Proposals at most"), "15");
    await user.click(within(panel).getByRole("button", { name: "Show jobs" }));
    expect(await screen.findByText(/It looks for something else/)).toBeVisible();
    await expectNoViolations(container);
    await user.click(screen.getByRole("button", { name: "Save changes" }));
    expect(await screen.findByText("This is what it looks for.")).toBeVisible();
    expect(server.to(PUT)[0]?.body).toMatchObject({
      name: "Imports",
      version: 2,
      search: { query: "supplier import", verified_payment_only: true, proposals_max: 15 },
    });
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(server.to(PUT)).toHaveLength(2));
    const undone = server.to(PUT)[1]?.body as SavedSearchWrite;
    expect([undone.version, undone.search.proposals_max]).toEqual([3, undefined]);
    await waitFor(() => expect(screen.queryByText(/"proposals_max"/)).toBeNull());
    expect(screen.getByText("This is what it looks for.")).toBeVisible();
  });

  it("come back from the page without being saved", async () => {
    const { user, server, panel } = await open(buildSavedSearch());
    await user.click(within(panel).getByLabelText("Expert"));
    await user.click(within(panel).getByRole("button", { name: "Show jobs" }));
    await user.click(await screen.findByRole("button", { name: "Back to what is saved" }));
    expect(await screen.findByText("This is what it looks for.")).toBeVisible();
    expect(server.to(PUT)).toHaveLength(0);
  });

  it("of one that runs by itself cannot become everything, and otherwise keep its consent", async () => {
    const scheduled = buildSavedSearch({
      schedule: SCHEDULE,
      consented_at: "2026-11-01T08:00:00Z",
    });
    const { user, server, panel } = await open(scheduled);
    await user.click(within(panel).getByLabelText("Expert"));
    await user.click(within(panel).getByRole("button", { name: "Show jobs" }));
    expect(await screen.findByText(/will go on with these criteria/)).toBeVisible();
    await user.clear(screen.getByRole("searchbox"));
    await user.click(screen.getByRole("button", { name: "Search" }));
    expect(await screen.findByText(/it needs words, skills or a category/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Save changes" })).toBeDisabled();
    await user.type(screen.getByRole("searchbox"), "lathe");
    await user.click(screen.getByRole("button", { name: "Search" }));
    await user.click(await screen.findByRole("button", { name: "Save changes" }));
    await waitFor(() => expect(server.to(PUT)).toHaveLength(1));
    expect(server.to(PUT)[0]?.body).toMatchObject({ consent: true, schedule: SCHEDULE });
  });

  it("that were changed elsewhere meanwhile are not overwritten", async () => {
    const { user, server, panel } = await open(buildSavedSearch(), {
      [PUT]: refusal(409, "version_conflict"),
    });
    await user.click(within(panel).getByLabelText("Expert"));
    await user.click(within(panel).getByRole("button", { name: "Show jobs" }));
    await user.click(await screen.findByRole("button", { name: "Save changes" }));
    expect(await screen.findByRole("alert")).toBeVisible();
    await waitFor(() => expect(server.to("GET /api/v1/searches").length).toBeGreaterThan(1));
  });
});
