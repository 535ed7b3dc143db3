/** Triage by keyboard alone, on any layout: hide, save, snooze, choose many, and take it back. */
import { notifications } from "@mantine/notifications";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, describe, expect, it } from "vitest";
import type { JobMark, JobSummary } from "@/client/types";
import type { JobsAddress } from "@/lib/jobSearch";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { buildJob } from "./builders";
import { JobsView } from "./JobsView";

const TRIAGE = "POST /api/v1/jobs/triage";
const JOBS = ["One", "Two", "Three"].map((title, at) => buildJob({ id: `job-${at + 1}`, title }));

/** Keeps marks and answers with those before, as the real one does. */
function keeping(jobs: JobSummary[]) {
  const marks = new Map<string, JobMark["state"]>(jobs.map((job) => [job.id, job.triage]));
  return {
    "GET /api/v1/jobs": { items: jobs, next_cursor: null },
    [TRIAGE]: ({ body }: { body: unknown }) => {
      const { items } = body as { items: JobMark[] };
      const before = items.map(({ job_id }) => ({
        job_id,
        state: marks.get(job_id) ?? null,
        until: null,
      }));
      for (const { job_id, state } of items) marks.set(job_id, state);
      return { items: before };
    },
  };
}

async function open(jobs = JOBS, doors: Record<string, Door> = {}, address: JobsAddress = {}) {
  const server = serve({ ...keeping(jobs), ...doors });
  const app = await renderApp(
    <JobsView address={address} onSearch={() => undefined} selected={null}>
      {null}
    </JobsView>,
    { at: "/jobs", session: buildSession() },
  );
  await screen.findByRole("link", { name: jobs[0]?.title });
  return { ...app, server };
}

/** As a Ukrainian layout sends it: the key's place is the same, its letter is another. */
function press(code: string, key: string) {
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key });
}

function rows(): (string | null)[] {
  return within(screen.getByRole("list", { name: /Jobs|Вакансії/ }))
    .getAllByRole("heading")
    .map((heading) => heading.textContent);
}

afterEach(() => notifications.clean());

describe("triage", () => {
  it("hides the job in focus, goes on to the next one, and takes it back", async () => {
    await i18next.changeLanguage("uk");
    const { server } = await open();
    press("KeyJ", "о");
    press("KeyJ", "о");
    expect(screen.getByRole("link", { name: "Two" })).toHaveFocus();
    press("KeyE", "у");
    await waitFor(() => expect(rows()).toEqual(["One", "Three"]));
    await waitFor(() => expect(screen.getByRole("link", { name: "Three" })).toHaveFocus());
    expect(await screen.findByText("Приховано 1 вакансію")).toBeVisible();
    press("KeyZ", "я");
    await waitFor(() => expect(rows()).toEqual(["One", "Two", "Three"]));
    expect(server.to(TRIAGE).map(({ body }) => body)).toEqual([
      { items: [{ job_id: "job-2", state: "hidden", until: null }] },
      { items: [{ job_id: "job-2", state: null, until: null }] },
    ]);
  });

  it("saves all that are chosen in one call", async () => {
    const { server, user, container } = await open();
    await user.keyboard("[KeyJ][KeyX][KeyJ][KeyJ][KeyX]");
    const bar = screen.getByRole("region", { name: "Chosen jobs" });
    expect(within(bar).getByRole("status")).toHaveTextContent("2 chosen");
    expect(within(bar).getByRole("link", { name: "Compare" })).toHaveAttribute(
      "href",
      "/compare?one=job-1&other=job-3",
    );
    await expectNoViolations(container);
    await user.keyboard("[KeyS]");
    await waitFor(() => expect(server.to(TRIAGE)).toHaveLength(1));
    expect(server.to(TRIAGE)[0]?.body).toMatchObject({
      items: [
        { job_id: "job-1", state: "saved" },
        { job_id: "job-3", state: "saved" },
      ],
    });
    expect(rows()).toHaveLength(3);
    expect(screen.queryByRole("region", { name: "Chosen jobs" })).toBeNull();
  });

  it("asks until when to snooze, and lets the keys rest meanwhile", async () => {
    const { server, user } = await open();
    await user.keyboard("[KeyJ][KeyH]");
    const dialog = await screen.findByRole("dialog", { name: "Snooze 1 job" });
    await user.keyboard("[KeyE]");
    expect(server.to(TRIAGE)).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: /For an hour/ }));
    await waitFor(() => expect(rows()).toEqual(["Two", "Three"]));
    const sent = server.to(TRIAGE)[0]?.body as { items: JobMark[] } | undefined;
    const ahead = Date.parse(sent?.items[0]?.until ?? "") - Date.now();
    expect(Math.round(ahead / 60_000)).toBe(60);
  });

  it("puts a job back when the server refuses, and says so", async () => {
    const { user } = await open(JOBS, { [TRIAGE]: refusal(429, "rate_limited") });
    await user.keyboard("[KeyJ][KeyE]");
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(rows()).toEqual(["One", "Two", "Three"]);
  });

  it("asks for a tier alone, by the order of fit", async () => {
    const { server } = await open(JOBS, {}, { tier: "strong", by: "fit" });
    const asked = server.to("GET /api/v1/jobs")[0]?.query;
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      view: "inbox",
      tiers: "strong",
      sort: "fit",
    });
  });

  it("does nothing by single keys once they are switched off", async () => {
    const { server, user } = await open();
    await user.click(screen.getByRole("button", { name: "Keyboard shortcuts" }));
    await user.click(await screen.findByRole("switch", { name: /Single keys are on/ }));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.keyboard("[KeyJ][KeyE]");
    expect(server.to(TRIAGE)).toHaveLength(0);
  });
});

describe("a long list", () => {
  it("renders only the rows in sight", async () => {
    const height = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "offsetHeight");
    Object.defineProperty(HTMLElement.prototype, "offsetHeight", {
      value: 100,
      configurable: true,
    });
    try {
      const many = Array.from({ length: 2000 }, (_, at) =>
        buildJob({ id: `job-${at}`, title: `Job ${at}` }),
      );
      await open(many);
      expect(rows().length).toBeLessThan(40);
      press("KeyJ", "j");
      expect(screen.getByRole("link", { name: "Job 0" })).toHaveFocus();
    } finally {
      if (height) Object.defineProperty(HTMLElement.prototype, "offsetHeight", height);
    }
  });
});
