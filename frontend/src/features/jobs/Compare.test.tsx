/** Two jobs side by side: the same facts in the same rows, and what is not told stays untold. */
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { refusal, serve } from "@/test/server";
import { buildJob, buildJobDetail, NO_CLIENT } from "./builders";
import { Compare } from "./ComparePage";

const ONE = "GET /api/v1/jobs/job-1";
const OTHER = "GET /api/v1/jobs/job-2";

function show(ids = ["job-1", "job-2"]) {
  return renderApp(<Compare ids={ids} />, { at: "/compare", session: buildSession() });
}

function row(name: string): (string | null)[] {
  const cells = screen.getByRole("row", { name: new RegExp(`^${name}`) }).querySelectorAll("td");
  return [...cells].map((cell) => cell.textContent);
}

describe("comparing two jobs", () => {
  it("shows the same facts of both in one row, and says what is not known", async () => {
    const other = buildJobDetail({ id: "job-2", title: "Second", client: NO_CLIENT });
    serve({
      [ONE]: buildJobDetail(),
      [OTHER]: { ...other, fit: { ...other.fit, score: 31, tier: "hidden" }, proposals: null },
    });
    const { container } = await show();
    expect(await screen.findByRole("link", { name: "Second" })).toHaveAttribute(
      "href",
      "/jobs/job-2",
    );
    const [mine, theirs] = row("Fit");
    expect(mine).toContain(String(buildJob().fit.score));
    expect(theirs).toContain("31");
    expect(row("Proposals")).toEqual(["12", "unknown"]);
    await expectNoViolations(container);
  });

  it("asks for two jobs where there are not two", async () => {
    const server = serve({ [ONE]: buildJobDetail() });
    await show(["job-1"]);
    expect(screen.queryByRole("table")).toBeNull();
    expect(server.to(OTHER)).toHaveLength(0);
  });

  it("shows no half of a comparison when one job is gone", async () => {
    serve({ [ONE]: buildJobDetail(), [OTHER]: refusal(410, "job_expired") });
    await show();
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(screen.queryByRole("table")).toBeNull();
  });
});
