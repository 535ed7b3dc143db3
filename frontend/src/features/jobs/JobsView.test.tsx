/** Searching: what is asked, what is shown in each of the four faces, and the keys. */
import { screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { JobSearch } from "@/client/types";
import type { JobsAddress } from "@/lib/jobSearch";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { refusal, serve } from "@/test/server";
import { buildJob, buildJobDetail, buildSearchPage } from "./builders";
import { JobDetailView } from "./JobDetailView";
import { JobsView } from "./JobsView";
import { TriageProvider } from "./TriageProvider";

const SEARCH = "POST /api/v1/jobs/search";
const CATEGORIES = { "GET /api/v1/jobs/categories": { items: [] } };

function Page({ start }: { start: JobsAddress }) {
  const [address, setAddress] = useState(start);
  return (
    <>
      <JobsView address={address} onSearch={setAddress} selected={null}>
        {null}
      </JobsView>
      <output>{JSON.stringify(address)}</output>
    </>
  );
}

function OneJob() {
  return (
    <TriageProvider>
      <JobDetailView id="job-1" address={{}} alone />
    </TriageProvider>
  );
}

function show(start: JobsAddress) {
  return renderApp(<Page start={start} />, { at: "/jobs", session: buildSession() });
}

describe("the jobs page", () => {
  it("starts with what was seen lately and asks Upwork nothing", async () => {
    const server = serve({ "GET /api/v1/jobs": { items: [buildJob()], next_cursor: null } });
    await show({});
    expect(await screen.findByRole("link", { name: /Flask/ })).toBeVisible();
    expect(server.to(SEARCH)).toHaveLength(0);
  });

  it("searches when the person submits", async () => {
    const server = serve({
      ...CATEGORIES,
      "GET /api/v1/jobs": { items: [], next_cursor: null },
      [SEARCH]: buildSearchPage(),
    });
    const { user, container } = await show({});
    await screen.findByText(/No jobs seen in the last 24 hours/);
    await user.type(screen.getByRole("searchbox"), "fastapi{Enter}");
    expect(await screen.findByRole("link", { name: /Flask/ })).toBeVisible();
    expect(server.to(SEARCH).map(({ body }) => body)).toEqual([
      { query: "fastapi", verified_payment_only: false, sort: "recency" },
    ]);
    await expectNoViolations(container);
  });

  it("goes on by cursor, and shows a job that moved between pages once", async () => {
    const server = serve({
      [SEARCH]: ({ body }) =>
        (body as { cursor?: string }).cursor === "20"
          ? buildSearchPage({ items: [buildJob(), buildJob({ id: "job-2", title: "Second" })] })
          : buildSearchPage({ next_cursor: "20" }),
    });
    const { user } = await show({ sort: "recency" });
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByRole("link", { name: "Second" })).toBeVisible();
    expect(screen.getAllByRole("link", { name: /Flask/ })).toHaveLength(1);
    expect(server.to(SEARCH)).toHaveLength(2);
  });

  it("says what was applied on our side and how much it left out", async () => {
    serve({
      ...CATEGORIES,
      [SEARCH]: buildSearchPage({ filtered_here: ["hourly_min", "hourly_max"], dropped: 3 }),
    });
    await show({ hourly_min: 30 });
    expect(
      await screen.findByText(/Applied on our side.*: hourly rate\. These filters left out 3 jobs/),
    ).toBeVisible();
  });

  it("says where questions and own clients were filtered, and what it did with the untold", async () => {
    const server = serve({
      ...CATEGORIES,
      [SEARCH]: buildSearchPage({
        filtered_by_upwork: ["previous_clients"],
        filtered_here: ["questions"],
        dropped: 1,
      }),
    });
    const { user, container } = await show({ query: "x" });
    await user.click(screen.getByRole("button", { name: "Filters" }));
    const panel = await screen.findByRole("dialog");
    await user.selectOptions(
      within(panel).getByLabelText("Screening questions"),
      "Without screening questions",
    );
    await user.click(
      within(panel).getByLabelText("Leave out jobs that do not tell: Screening questions"),
    );
    await user.click(within(panel).getByLabelText("Clients I have worked with"));
    await user.click(within(panel).getByRole("button", { name: "Show jobs" }));
    expect(
      await screen.findByText(/Applied by Upwork: clients you have worked with/),
    ).toBeVisible();
    expect(screen.getByText(/Applied on our side.*: screening questions\./)).toBeVisible();
    const asked = server.to(SEARCH).at(-1)?.body as JobSearch;
    expect(asked.filters).toMatchObject({ questions: "without", previous_clients: true });
    expect(asked.filters?.keep_missing).not.toContain("questions");
    expect(asked.filters?.keep_missing).toContain("previous_clients");
    await expectNoViolations(container);
  });

  it("offers one way out when Upwork is not connected", async () => {
    serve({ [SEARCH]: refusal(409, "upwork_not_connected") });
    await show({ query: "x" });
    expect(await screen.findByRole("link", { name: "Connect Upwork" })).toHaveAttribute(
      "href",
      "/upwork",
    );
  });

  it("says how long to wait when Upwork is busy, and does not ask again by itself", async () => {
    const server = serve({ [SEARCH]: refusal(503, "upwork_busy", { retry_after: 40 }) });
    await show({ query: "x" });
    expect(await screen.findByText(/Try again in 40 seconds/)).toBeVisible();
    expect(server.to(SEARCH)).toHaveLength(1);
  });

  it("offers to clear the filters when nothing fits", async () => {
    serve({ ...CATEGORIES, [SEARCH]: buildSearchPage({ items: [], dropped: 2 }) });
    const { user } = await show({ query: "x", proposals_max: 1 });
    await screen.findByText(/No job fits this search\. These filters left out 2 jobs/);
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    expect(document.querySelector("output")).toHaveTextContent('{"query":"x","sort":"recency"}');
  });

  it("takes filters from the panel into the address, and off again by their pills", async () => {
    serve({ ...CATEGORIES, [SEARCH]: buildSearchPage() });
    const { user } = await show({ query: "x" });
    await user.click(screen.getByRole("button", { name: "Filters" }));
    const panel = await screen.findByRole("dialog");
    await user.type(within(panel).getByLabelText("Proposals at most"), "15");
    await user.click(within(panel).getByLabelText("Expert"));
    await user.click(within(panel).getByRole("button", { name: "Show jobs" }));
    await waitFor(() =>
      expect(screen.getByText(/"proposals_max":15/)).toHaveTextContent('"experience":"expert"'),
    );
    await user.click(screen.getByRole("button", { name: "Remove: At most 15 proposals" }));
    expect(screen.queryByText(/"proposals_max"/)).toBeNull();
  });

  it("walks the rows by physical key, on a Ukrainian keyboard too", async () => {
    serve({
      [SEARCH]: buildSearchPage({
        items: [buildJob(), buildJob({ id: "job-2", title: "Second" })],
      }),
    });
    const { user } = await show({ query: "x" });
    await screen.findByRole("link", { name: "Second" });
    await user.keyboard("[KeyJ]");
    expect(screen.getByRole("link", { name: /Flask/ })).toHaveFocus();
    await user.keyboard("[KeyJ]");
    expect(screen.getByRole("link", { name: "Second" })).toHaveFocus();
    await user.keyboard("[KeyK][Slash]");
    expect(screen.getByRole("searchbox")).toHaveFocus();
  });
});

describe("one job", () => {
  const at = "/jobs/job-1";

  it("shows the client's text as written, with the person's skills marked, and the questions", async () => {
    serve({ "GET /api/v1/jobs/job-1": buildJobDetail() });
    const { container } = await renderApp(<OneJob />, {
      at,
      session: buildSession(),
    });
    const mark = await screen.findByText("Python", { selector: "mark" });
    expect(mark.parentElement).toHaveTextContent("We write Python. Pythonic is not the word.");
    expect(screen.getByText("When can you begin?")).toBeVisible();
    const link = screen.getByRole("link", { name: "Open on Upwork" });
    expect(link).toHaveAttribute("rel", "noreferrer noopener");
    expect(link).toHaveAttribute("target", "_blank");
    await expectNoViolations(container);
  });

  it("makes a draft and opens it", async () => {
    const server = serve({
      "GET /api/v1/jobs/job-1": buildJobDetail(),
      "POST /api/v1/applications": { id: "app-9", job_id: "job-1" },
    });
    const { user, address } = await renderApp(<OneJob />, {
      at,
      session: buildSession(),
    });
    await user.click(await screen.findByRole("button", { name: "Draft" }));
    await waitFor(() => expect(address()).toBe("/applications/app-9"));
    expect(server.to("POST /api/v1/applications")[0]?.body).toEqual({ job_id: "job-1" });
  });

  it("marks a closed job and says why there is nothing to draft", async () => {
    const server = serve({ "GET /api/v1/jobs/job-1": buildJobDetail({ is_open: false }) });
    const { user } = await renderApp(<OneJob />, {
      at,
      session: buildSession(),
    });
    expect(await screen.findByText("Closed")).toBeVisible();
    expect(screen.getByText(/This job is closed/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Draft" })).toBeNull();
    await user.keyboard("[KeyD]");
    expect(server.to("POST /api/v1/applications")).toHaveLength(0);
  });

  it("folds a very long title until it is asked for", async () => {
    const title = "Port an API ".repeat(25).trim();
    serve({ "GET /api/v1/jobs/job-1": buildJobDetail({ title }) });
    const { user } = await renderApp(<OneJob />, {
      at,
      session: buildSession(),
    });
    const heading = await screen.findByRole("heading", { name: title });
    await user.click(screen.getByRole("button", { name: "Show the whole title" }));
    expect(heading).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Show the whole title" })).toBeNull();
  });

  it("says that a job is gone", async () => {
    serve({ "GET /api/v1/jobs/job-1": refusal(410, "job_expired") });
    await renderApp(<OneJob />, {
      at,
      session: buildSession(),
    });
    expect(await screen.findByText("This job is no longer available")).toBeVisible();
  });
});
