/** Invitations answered by the person's word, offers left to Upwork, and a door that knows none of it. */
import { screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildMeta, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { WorkPage } from "./WorkPage";

const INVITATIONS = "GET /api/v1/upwork/invitations";
const PREPARE = "POST /api/v1/upwork/invitations/inv-1";
const CONFIRM = "POST /api/v1/upwork/invitations/inv-1/confirm";

const INVITATION = {
  id: "inv-1",
  upwork_job_id: "1900",
  job_title: "Port a Flask API",
  message: "Would you look at <b>this</b>?",
  upwork_url: "https://www.upwork.com/jobs/~021900",
};
const PREVIEW = {
  id: "preview-1",
  kind: "invitation_accept",
  subject_id: "inv-1",
  text: "Gladly.",
  bid: "45.00",
  answers: [{ question: "When?", answer: "On Monday." }],
  content_hash: "ab12",
  expires_at: new Date(Date.now() + 30 * 60_000).toISOString(),
};
const OUTCOME = {
  id: "preview-1",
  kind: "invitation_accept",
  state: "sent",
  text: "Gladly.",
  confirmed_at: "2026-11-20T09:00:00Z",
  failure_code: null,
};

async function show(doors: Record<string, Door> = {}) {
  const server = serve({
    "GET /api/v1/meta": buildMeta(),
    [INVITATIONS]: [INVITATION],
    "GET /api/v1/upwork/offers": [],
    "GET /api/v1/upwork/contracts": [],
    ...doors,
  });
  const page = await renderApp(<WorkPage />, { at: "/invitations", session: buildSession() });
  return { ...page, server };
}

describe("invitations and offers", () => {
  it("accepts an invitation only after the preview of exactly these words", async () => {
    const { user, server, container } = await show({ [PREPARE]: PREVIEW, [CONFIRM]: OUTCOME });
    expect(await screen.findByText("Would you look at <b>this</b>?")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Accept…" }));
    expect(screen.getByRole("button", { name: "Preview" })).toBeDisabled();
    await user.type(screen.getByRole("textbox", { name: "Your letter to the client" }), "Gladly.");
    await user.type(screen.getByRole("textbox", { name: "Your bid" }), "45");
    await user.click(screen.getByRole("button", { name: /Add an answer/ }));
    await user.type(screen.getByRole("textbox", { name: /word for word/ }), "When?");
    await user.type(screen.getByRole("textbox", { name: "Your answer" }), "On Monday.");
    await expectNoViolations(container);
    await user.click(screen.getByRole("button", { name: "Preview" }));
    const gate = await screen.findByRole("region", { name: "You accept, with these words" });
    expect(within(gate).getByText("Gladly.")).toBeVisible();
    expect(within(gate).getByText("On Monday.")).toBeVisible();
    expect(server.to(PREPARE).map(({ body }) => body)).toEqual([
      {
        reply: "accept",
        text: "Gladly.",
        bid: "45",
        answers: [{ question: "When?", answer: "On Monday." }],
      },
    ]);
    expect(server.to(CONFIRM)).toHaveLength(0);
    await user.click(within(gate).getByRole("button", { name: "Confirm and accept" }));
    expect(await screen.findByText("Your answer has reached Upwork.")).toBeVisible();
    await waitFor(() => expect(server.to(INVITATIONS).length).toBeGreaterThan(1));
  });

  it("declines, and looks at the list again where the answer was lost", async () => {
    const { user, server } = await show({
      [PREPARE]: { ...PREVIEW, kind: "invitation_decline", text: "", bid: null, answers: [] },
      [CONFIRM]: { ...OUTCOME, state: "checking" },
    });
    await user.click(await screen.findByRole("button", { name: "Decline…" }));
    await user.click(screen.getByRole("button", { name: "Preview" }));
    expect(await screen.findByText("Without a word to the client.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Confirm and decline" }));
    expect(await screen.findByText("Checking with Upwork")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Accept…" })).toBeNull();
    const before = server.to(INVITATIONS).length;
    await user.click(screen.getByRole("button", { name: "Look now" }));
    await waitFor(() => expect(server.to(INVITATIONS).length).toBeGreaterThan(before));
  });

  it("leaves offers to Upwork's own page, and shows contracts", async () => {
    const { container } = await show({
      [INVITATIONS]: [],
      "GET /api/v1/upwork/offers": [
        {
          id: "o1",
          title: "Depot screen",
          state: "awaiting_your_acceptance",
          job_type: "hourly",
          amount: "50.00",
          currency: "USD",
          client: "Depot Software",
          upwork_url: "https://www.upwork.com/nx/offers/o1",
        },
      ],
      "GET /api/v1/upwork/contracts": [
        {
          id: "c1",
          title: "Import repair",
          state: "active",
          started_at: "2026-10-01T00:00:00Z",
          ended_at: null,
          client: "Shop",
        },
      ],
    });
    const offers = await screen.findByRole("region", { name: "Offers" });
    expect(await within(offers).findByText("Waits for your answer")).toBeVisible();
    expect(within(offers).getByRole("link", { name: /Open/ })).toHaveAttribute(
      "href",
      "https://www.upwork.com/nx/offers/o1",
    );
    expect(within(offers).queryByRole("button", { name: /Accept/ })).toBeNull();
    expect(await screen.findByText("Running")).toBeVisible();
    expect(await screen.findByText("No invitation waits for an answer.")).toBeVisible();
    await expectNoViolations(container);
  });

  it("says in words what the door does not know, and how to connect", async () => {
    await show({
      [INVITATIONS]: refusal(409, "upwork_not_offered"),
      "GET /api/v1/upwork/offers": refusal(409, "upwork_not_connected"),
    });
    expect(await screen.findByText(/API does not tell of invitations/)).toBeVisible();
    expect(await screen.findByRole("link", { name: "Connect Upwork" })).toBeVisible();
  });

  it("speaks Ukrainian", async () => {
    await i18next.changeLanguage("uk");
    await show();
    expect(await screen.findByRole("button", { name: "Прийняти…" })).toBeVisible();
  });
});
