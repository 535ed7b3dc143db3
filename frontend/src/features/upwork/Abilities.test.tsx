/** What the connected person reads of their connection: abilities, requests of the day, the last deletion. */
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildCapabilities, buildSession, buildUpworkStatus } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { RETENTION, USAGE } from "./builders";
import { UpworkPage } from "./UpworkPage";

async function open(doors: Record<string, Door>) {
  const server = serve({
    "GET /api/v1/upwork/status": buildUpworkStatus({ door: "graphql" }),
    "GET /api/v1/upwork/capabilities": buildCapabilities({ search: "works" }),
    "GET /api/v1/upwork/budget": USAGE,
    "GET /api/v1/upwork/organisations": [],
    "GET /api/v1/upwork/retention": RETENTION,
    ...doors,
  });
  const app = await renderApp(<UpworkPage />, { at: "/upwork", session: buildSession() });
  return { ...app, server };
}

describe("what a connection can do", () => {
  it("is told in groups: what works, what does not and why, what is done on our side", async () => {
    const { container } = await open({
      "GET /api/v1/upwork/capabilities": buildCapabilities(
        { search: "works", rooms: "refused", saved_jobs: "absent", send_message: "untried" },
        {
          filters: [
            { filter: "posted_within", applied_by: "here" },
            { filter: "budget", applied_by: "upwork" },
          ],
          missing_fields: ["Offer.rate"],
        },
      ),
    });
    const part = await screen.findByRole("region", { name: "What this connection can do" });
    expect(await within(part).findByText("Search for jobs")).toBeVisible();
    const titles = within(part).getAllByRole("heading", { level: 3 });
    expect(titles.map(({ textContent }) => textContent)).toEqual([
      "Works",
      "Upwork refuses",
      "Not offered here",
      "Not tried",
      "Filters applied here",
    ]);
    expect(within(part).getByText(/The connection without a key has it/)).toBeVisible();
    expect(within(part).getByText("Time of posting")).toBeVisible();
    expect(within(part).queryByText("Budget")).toBeNull();
    expect(
      within(part).getByText("1 field that Upwork does not let this connection read"),
    ).toBeVisible();
    await expectNoViolations(container);
  });

  it("is tried again when asked, and a failure leaves what was known", async () => {
    let answer: Door = refusal(503, "upwork_unreachable");
    const { user, server } = await open({
      "POST /api/v1/upwork/capabilities/check": () => answer as Response,
    });
    const part = await screen.findByRole("region", { name: "What this connection can do" });
    await user.click(await within(part).findByRole("button", { name: "Check again" }));
    expect(await within(part).findByRole("alert")).toHaveTextContent("Upwork does not answer");
    expect(within(part).getByText("Search for jobs")).toBeVisible();
    answer = buildCapabilities({ search: "refused" });
    await user.click(within(part).getByRole("button", { name: "Check again" }));
    expect(await within(part).findByText("Upwork refuses")).toBeVisible();
    expect(server.to("POST /api/v1/upwork/capabilities/check")).toHaveLength(2);
  });

  it("comes with what was asked of Upwork today", async () => {
    await open({});
    const part = await screen.findByRole("region", { name: "Requests to Upwork today" });
    expect(await within(part).findByText("1,234")).toBeVisible();
    expect(within(part).getByText("2.5 seconds")).toBeVisible();
    expect(within(part).getByText(/300 a minute, and 40,000 a day/)).toBeVisible();
    const deleted = screen.getByRole("region", { name: "What is deleted" });
    expect(await within(deleted).findByText("2 minutes ago")).toBeVisible();
    expect(within(deleted).getByText("17")).toBeVisible();
    expect(within(deleted).getByText("5 minutes")).toBeVisible();
  });
});
