/** Saving a job at Upwork: only where the door knows it, only by the person's word, and the list of what was saved. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { SavedJob } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildCapabilities, buildMeta, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { buildJobDetail } from "./builders";
import { JobDetailView } from "./JobDetailView";
import { SavedJobsPage } from "./SavedJobsPage";
import { TriageProvider } from "./TriageProvider";

const LIST = "GET /api/v1/upwork/saved-jobs";
const PREPARE = "POST /api/v1/upwork/saved-jobs/1900";
const CONFIRM = "POST /api/v1/upwork/saved-jobs/1900/confirm";

const SAVED: SavedJob = {
  upwork_id: "1900",
  title: "Port a Flask API to FastAPI",
  url: "https://www.upwork.com/jobs/~021900",
  job_type: "hourly",
  hourly_min: "30.00",
  hourly_max: "50.00",
  budget: null,
  currency: "USD",
};

function preview(kind: "job_save" | "job_unsave") {
  return {
    id: "preview-1",
    kind,
    subject_id: "1900",
    text: "",
    bid: null,
    answers: [],
    content_hash: "ab12",
    expires_at: new Date(Date.now() + 30 * 60_000).toISOString(),
  };
}

function outcome(kind: "job_save" | "job_unsave", state: "sent" | "checking") {
  return { id: "preview-1", kind, state, text: "", confirmed_at: null, failure_code: null };
}

function open(doors: Record<string, Door>, page = <JobDetailView id="job-1" address={{}} alone />) {
  const server = serve({
    "GET /api/v1/meta": buildMeta(),
    "GET /api/v1/jobs/job-1": buildJobDetail(),
    "GET /api/v1/upwork/capabilities": buildCapabilities({ saved_jobs: "works" }),
    ...doors,
  });
  const desk = <TriageProvider>{page}</TriageProvider>;
  const rendered = renderApp(desk, { at: "/jobs/job-1", session: buildSession() });
  return rendered.then((each) => ({ ...each, server }));
}

describe("saving a job at Upwork", () => {
  it("is done by the person's word and then shown as done", async () => {
    const { user, server, container } = await open({
      [LIST]: [],
      [PREPARE]: preview("job_save"),
      [CONFIRM]: outcome("job_save", "sent"),
    });
    await user.click(await screen.findByRole("button", { name: "Save on Upwork" }));
    const gate = await screen.findByRole("region", { name: "Save this job on Upwork?" });
    expect(server.to(CONFIRM)).toHaveLength(0);
    await expectNoViolations(container);
    await user.click(within(gate).getByRole("button", { name: "Save it" }));
    expect(await screen.findByRole("button", { name: "Saved on Upwork" })).toBeVisible();
    expect(server.to(PREPARE)[0]?.body).toEqual({ saved: true });
    expect(server.to(CONFIRM)[0]?.body).toEqual({ preview_id: "preview-1" });
  });

  it("reads the list where the answer was lost", async () => {
    let saved: SavedJob[] = [];
    const { user } = await open({
      [LIST]: () => saved,
      [PREPARE]: preview("job_save"),
      [CONFIRM]: outcome("job_save", "checking"),
    });
    await user.click(await screen.findByRole("button", { name: "Save on Upwork" }));
    await user.click(await screen.findByRole("button", { name: "Save it" }));
    saved = [SAVED];
    await user.click(await screen.findByRole("button", { name: "Look now" }));
    expect(await screen.findByRole("button", { name: "Saved on Upwork" })).toBeVisible();
  });

  it("is not there where the connection knows no such list", async () => {
    const { server } = await open({
      "GET /api/v1/upwork/capabilities": buildCapabilities({ saved_jobs: "absent" }),
    });
    expect(await screen.findByRole("button", { name: "Draft" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /Upwork/ })).toBeNull();
    expect(server.to(LIST)).toHaveLength(0);
  });
});

describe("the list of saved jobs", () => {
  it("shows each with its pay, and takes one out", async () => {
    const { user, container } = await open(
      {
        [LIST]: [SAVED],
        [PREPARE]: preview("job_unsave"),
        [CONFIRM]: outcome("job_unsave", "sent"),
      },
      <SavedJobsPage />,
    );
    expect(await screen.findByText("$30 – $50 an hour")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Saved on Upwork" }));
    await user.click(await screen.findByRole("button", { name: "Take it out" }));
    expect(await screen.findByText(/You have saved no job/)).toBeVisible();
    await expectNoViolations(container);
  });

  it("leads to what the connection can do where it knows no such list", async () => {
    await open({ [LIST]: refusal(409, "upwork_not_offered") }, <SavedJobsPage />);
    expect(
      await screen.findByRole("link", { name: "See what this connection can do" }),
    ).toHaveAttribute("href", "/upwork");
  });
});

describe("a job that closed after it was opened", () => {
  it("offers no draft any more", async () => {
    const { user, server } = await open({
      [LIST]: [],
      "POST /api/v1/applications": refusal(409, "job_closed"),
    });
    await user.click(await screen.findByRole("button", { name: "Draft" }));
    expect(await screen.findByText(/This job is closed/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Draft" })).toBeNull();
    await user.keyboard("[KeyD]");
    await waitFor(() => expect(server.to("POST /api/v1/applications")).toHaveLength(1));
  });
});
