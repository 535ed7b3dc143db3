/** The rules of fit: moved by keys, tried on jobs before anything is kept, kept with a way back. */
import { notifications } from "@mantine/notifications";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, serve } from "@/test/server";
import { RulesPage } from "./RulesPage";

const RULES = {
  version: 1,
  weights: { skills: 22, title: 20 },
  strong_from: 66,
  worth_from: 40,
  wanted_words: [],
  excluded_words: [],
  levels: [],
  lowest_budget: null,
  updated_at: null,
};
const FIT = { score: 64, tier: "worth_a_look", profile: "", lines: [], why: [], why_not: [] };
const GIVEN = {
  job_id: "job-7",
  title: "Old import",
  thumb: "up",
  at: "2026-11-20T08:00:00Z",
  moves: { skills: 2 },
};
const PREVIEW = "POST /api/v1/jobs/rules/preview";
const PUT = "PUT /api/v1/jobs/rules";

async function open(doors: Record<string, Door> = {}) {
  const server = serve({
    "GET /api/v1/jobs/rules": RULES,
    "GET /api/v1/jobs/thumbs": {
      items: [GIVEN],
      own: { skills: 22 },
      weights: { skills: 24 },
      version: 1,
    },
    "GET /api/v1/jobs": { items: [{ id: "job-1", title: "Import", fit: FIT }], next_cursor: null },
    [PREVIEW]: { items: [{ job_id: "job-1", fit: { ...FIT, score: 70, tier: "strong" } }] },
    [PUT]: ({ body }) => ({ ...RULES, ...(body as object), version: 2 }),
    ...doors,
  });
  const app = await renderApp(<RulesPage />, { at: "/fit", session: buildSession() });
  await screen.findByRole("slider", { name: /^Skills/ });
  return { ...app, server };
}

function move(value: string) {
  fireEvent.change(screen.getByRole("slider", { name: /^Skills/ }), { target: { value } });
}

afterEach(() => notifications.clean());

describe("the rules of fit", () => {
  it("show what a change would do before it is kept, and keep it with a way back", async () => {
    const { user, server, container } = await open();
    await expectNoViolations(container);
    expect(screen.getByRole("button", { name: "Save the rules" })).toBeDisabled();
    move("30");
    expect(await screen.findByText(/64 → 70 \(\+6\)/)).toBeVisible();
    expect(screen.getByText(/Worth a look → Strong match/)).toBeVisible();
    expect(screen.getByText("1 score would change. 1 job would change its tier.")).toBeVisible();
    expect(server.to(PREVIEW)[0]?.body).toMatchObject({
      job_ids: ["job-1"],
      rules: { weights: { skills: 30, title: 20 } },
    });
    expect(server.to(PUT)).toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "Save the rules" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(server.to(PUT)).toHaveLength(2));
    expect(server.to(PUT).map(({ body }) => body)).toMatchObject([
      { version: 1, weights: { skills: 30 } },
      { version: 2, weights: { skills: 22 } },
    ]);
  });

  it("say by how much thumbs move a weight, and let each one be taken back", async () => {
    const { user, server } = await open({
      "PUT /api/v1/jobs/job-7/thumb": { items: [], own: {}, weights: {}, version: 2 },
    });
    expect(await screen.findByText("+2 by thumbs")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Take back the thumb on “Old import”" }));
    expect(await screen.findByText(/No thumbs yet/)).toBeVisible();
    expect(server.to("PUT /api/v1/jobs/job-7/thumb")[0]?.body).toEqual({ thumb: null });
  });

  it("never let one tier begin above the better one", async () => {
    await open();
    const worth = screen.getByRole("slider", { name: /Worth a look/ });
    fireEvent.change(worth, { target: { value: "80" } });
    expect(screen.getByRole("slider", { name: /Strong match/ })).toHaveValue("80");
  });
});
