/** Changing a sent proposal: said, read once more, made by the person's word, and looked up where the answer was lost. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Application, Outgoing, OutgoingPreview } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildCapabilities, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { buildApplication } from "./builders";
import { Changes } from "./Changes";

const DOOR = "/api/v1/applications/app-1/changes";
const PREPARE = `POST ${DOOR}`;
const CONFIRM = `POST ${DOOR}/confirm`;
const CHECK = `POST ${DOOR}/check`;

const SENT = { state: "sent", sent_at: "2026-11-20T08:00:00Z" } as const;

function preview(change: Partial<OutgoingPreview>): OutgoingPreview {
  return {
    id: "change-1",
    kind: "proposal_terms",
    subject_id: "prop-1",
    text: "",
    bid: "50.00",
    answers: [],
    content_hash: "ab12",
    expires_at: new Date(Date.now() + 30 * 60_000).toISOString(),
    ...change,
  };
}

function outcome(change: Partial<Outgoing>): Outgoing {
  return {
    id: "change-1",
    kind: "proposal_terms",
    state: "sent",
    text: "",
    confirmed_at: "2026-11-20T09:00:00Z",
    failure_code: null,
    ...change,
  };
}

async function show(doors: Record<string, Door>, application: Partial<Application> = SENT) {
  const server = serve({
    [`GET ${DOOR}`]: [],
    "GET /api/v1/upwork/capabilities": buildCapabilities({ change_proposal: "untried" }),
    ...doors,
  });
  const page = await renderApp(<Changes application={buildApplication(application)} />, {
    at: "/applications/app-1",
    session: buildSession(),
  });
  return { ...page, server };
}

describe("changing a sent proposal", () => {
  it("shows the old bid and the new one before anything leaves", async () => {
    const { user, server, container } = await show({
      [PREPARE]: preview({ text: "I can do it for more" }),
      [CONFIRM]: outcome({}),
    });
    await user.click(await screen.findByRole("button", { name: "Change the bid…" }));
    const bid = await screen.findByRole("textbox", { name: "Your rate an hour, USD" });
    expect(screen.getByRole("button", { name: "Preview" })).toBeDisabled();
    await user.clear(bid);
    await user.type(bid, "50");
    await user.click(screen.getByRole("button", { name: "Preview" }));
    const gate = await screen.findByRole("region", { name: "The bid as it will be" });
    expect(within(gate).getByText("$45 an hour")).toBeVisible();
    expect(within(gate).getByText("$50 an hour")).toBeVisible();
    expect(within(gate).getByText("I can do it for more")).toBeVisible();
    expect(server.to(CONFIRM)).toHaveLength(0);
    await expectNoViolations(container);
    await user.click(within(gate).getByRole("button", { name: "Confirm the new bid" }));
    expect(await screen.findByRole("button", { name: "Change the bid…" })).toBeVisible();
    expect(server.to(PREPARE).map(({ body }) => body)).toEqual([
      { kind: "terms", bid: "50", text: "" },
    ]);
    expect(server.to(CONFIRM).map(({ body }) => body)).toEqual([{ preview_id: "change-1" }]);
  });

  it("withdraws only after the preview, and goes back without it", async () => {
    const { user, server } = await show({
      [PREPARE]: preview({ kind: "proposal_withdraw", bid: null }),
    });
    await user.click(await screen.findByRole("button", { name: "Withdraw…" }));
    await user.click(await screen.findByRole("button", { name: "Preview" }));
    expect(await screen.findByRole("button", { name: "Confirm and withdraw" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Change it" }));
    await user.click(screen.getByRole("button", { name: "Leave it as it is" }));
    expect(screen.getByRole("button", { name: "Withdraw…" })).toBeVisible();
    expect(server.to(CONFIRM)).toHaveLength(0);
  });

  it("looks a lost answer up and offers no second change meanwhile", async () => {
    const { user, server } = await show({
      [`GET ${DOOR}`]: [outcome({ state: "checking" })],
      [CHECK]: outcome({}),
    });
    expect(await screen.findByText("Checking with Upwork")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Withdraw…" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Look now" }));
    await waitFor(() => expect(server.to(CHECK)).toHaveLength(1));
  });

  it("says why a change was not made, or not even shown", async () => {
    const { user } = await show({
      [`GET ${DOOR}`]: [outcome({ state: "failed", failure_code: "not_at_upwork" })],
      [PREPARE]: refusal(409, "proposal_closed"),
    });
    expect(await screen.findByText("It was not done")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Withdraw…" }));
    await user.click(await screen.findByRole("button", { name: "Preview" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("cannot be changed on Upwork");
  });

  it("is left to Upwork where the connection cannot, and is gone once it is over", async () => {
    const first = await show({
      "GET /api/v1/upwork/capabilities": buildCapabilities({ change_proposal: "absent" }),
    });
    expect(await screen.findByText(/cannot change sent applications/)).toBeVisible();
    first.unmount();
    const { container } = await show({}, { ...SENT, state: "hired" });
    expect(within(container).queryByRole("heading", { name: "Change it" })).toBeNull();
  });
});
