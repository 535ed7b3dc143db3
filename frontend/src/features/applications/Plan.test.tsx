/** Duration and milestones in the editor: proposed, chosen, counted, and told where they cannot leave. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Application, ApplicationWrite, Bid } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { stream } from "@/test/stream";
import { buildApplication, buildPlanOffer } from "./builders";
import { COMPOSE, PUT, showEditor } from "./showEditor";

const PLAN = "GET /api/v1/applications/plan";
const MONTHS = { id: 2, label: "1 to 3 months" };
const FIXED: Bid = { amount: "500.00", currency: "USD", kind: "fixed" };
const NOT_CARRIED = buildPlanOffer({
  durations: [],
  durations_told: "not_carried",
  milestones: false,
});

function duration() {
  return screen.findByLabelText<HTMLSelectElement>("Estimated duration");
}

/** "350 of 500", as it stands under the milestones. */
function sum() {
  return screen.getByText(/ of \$500/);
}

function kept({ version, letter, duration, milestones }: ApplicationWrite): Application {
  const parts = (milestones ?? []).map(({ description, amount, due }) => ({
    description,
    amount: amount === null || amount === undefined ? null : `${amount}`,
    due: due ?? null,
  }));
  return buildApplication({
    version: version + 1,
    letter,
    bid: FIXED,
    duration: duration ?? null,
    duration_by: "person",
    milestones: parts,
  });
}

describe("the estimated duration", () => {
  it("is proposed from the client's word, and changed or cleared by the person", async () => {
    const { user, server, container } = await showEditor(
      {},
      { duration: MONTHS, duration_by: "client" },
    );
    const field = await duration();
    await waitFor(() => expect(within(field).getAllByRole("option")).toHaveLength(5));
    expect(field).toHaveDisplayValue("1 to 3 months");
    await expectNoViolations(container);
    await user.selectOptions(field, "3 to 6 months");
    await waitFor(() => expect(server.to(PUT)).toHaveLength(1), { timeout: 3_000 });
    await user.selectOptions(field, "Not said");
    await waitFor(() => expect(server.to(PUT)).toHaveLength(2), { timeout: 3_000 });
    const asked = server.to(PUT).map(({ body }) => (body as ApplicationWrite).duration);
    expect(asked).toEqual([{ id: 3, label: "3 to 6 months" }, null]);
  });

  it("cannot be chosen where the connection carries none, and says so", async () => {
    await showEditor({ [PLAN]: NOT_CARRIED });
    expect(await screen.findByText(/this way of connecting to Upwork does not/)).toBeVisible();
    expect(screen.queryByLabelText("Estimated duration")).toBeNull();
  });

  it("can be cleared where it was chosen through another connection", async () => {
    const { user, server } = await showEditor({ [PLAN]: NOT_CARRIED }, { duration: MONTHS });
    expect(await screen.findByText(/choose “Not said”/)).toBeVisible();
    await user.selectOptions(await duration(), "Not said");
    await waitFor(() => expect(server.to(PUT)[0]?.body).toMatchObject({ duration: null }), {
      timeout: 3_000,
    });
  });

  it("says why there is none to choose", async () => {
    await showEditor({
      [PLAN]: buildPlanOffer({ durations: [], durations_told: "scope_missing" }),
    });
    expect(await screen.findByText(/your key may not read/)).toBeVisible();
  });

  it("stays as it is while a letter is written", async () => {
    const feed = stream();
    const { user } = await showEditor({ [COMPOSE]: () => feed.response }, { duration: MONTHS });
    await user.click(screen.getByRole("button", { name: "Write again" }));
    await feed.send("delta", { text: "Hello" });
    expect(await duration()).toHaveDisplayValue("1 to 3 months");
    await feed.end();
  });
});

describe("the milestones", () => {
  it("are written one by one, counted together and kept", async () => {
    const { user, server, container } = await showEditor(
      { [PUT]: ({ body }) => kept(body as ApplicationWrite) },
      { bid: FIXED },
    );
    const add = screen.getByRole("button", { name: "Add a milestone" });
    await waitFor(() => expect(add).toBeEnabled());
    await user.click(add);
    await waitFor(() => expect(screen.getByLabelText("Milestone 1")).toHaveFocus());
    await user.keyboard("Wireframes");
    await user.type(screen.getByLabelText("Amount, USD"), "350");
    expect(sum()).toHaveTextContent("$350 of $500 · $150 left to share out");
    await user.click(add);
    const [, second] = screen.getAllByLabelText("Amount, USD");
    await user.type(second as HTMLElement, "200");
    expect(sum()).toHaveTextContent("$550 of $500 · $50 too much");
    await user.clear(second as HTMLElement);
    await user.type(second as HTMLElement, "150");
    await user.type(screen.getByLabelText("Milestone 2"), "The shop");
    expect(sum()).toHaveTextContent(/^\$500 of \$500$/);
    await expectNoViolations(container);
    await waitFor(
      () =>
        expect(server.to(PUT).at(-1)?.body).toMatchObject({
          milestones: [
            { description: "Wireframes", amount: "350", due: null },
            { description: "The shop", amount: "150", due: null },
          ],
        }),
      { timeout: 3_000 },
    );
  });

  it("are taken away with one click, and brought back with another", async () => {
    const one = { description: "Wireframes", amount: "500.00", due: "2026-12-24" };
    const { user } = await showEditor({}, { bid: FIXED, milestones: [one] });
    await user.click(await screen.findByRole("button", { name: "Remove milestone 1" }));
    expect(screen.queryByLabelText("Milestone 1")).toBeNull();
    expect(screen.getByRole("button", { name: "Add a milestone" })).toHaveFocus();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(screen.getByLabelText("Milestone 1")).toHaveValue("Wireframes");
    expect(screen.getByLabelText("Due, if you like")).toHaveValue("2026-12-24");
  });

  it("begin with the stages the client named, at the person's click", async () => {
    const stages = ["Wireframes", "The shop"].map((description) => ({
      description,
      amount: "250.00",
      due: null,
    }));
    const { user } = await showEditor({}, { bid: FIXED, proposed_milestones: stages });
    const button = screen.getByRole("button", { name: "Begin with the client’s 2 stages" });
    await waitFor(() => expect(button).toBeEnabled());
    await user.click(button);
    expect(screen.getByLabelText("Milestone 2")).toHaveValue("The shop");
    expect(sum()).toHaveTextContent("$500 of $500");
  });

  it("are not offered where the connection carries none, nor on an hourly job", async () => {
    const { unmount } = await showEditor({ [PLAN]: NOT_CARRIED }, { bid: FIXED });
    expect(await screen.findByText(/No milestones: this way of connecting/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Add a milestone" })).toBeNull();
    unmount();
    await showEditor();
    expect(screen.queryByText("Milestones")).toBeNull();
  });
});
