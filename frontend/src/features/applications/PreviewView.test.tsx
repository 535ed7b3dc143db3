/** The gate: exactly what leaves, honest about cost, and every obstacle with its mend. */
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { buildApplication, buildPreview } from "./builders";
import { PreviewView } from "./PreviewView";

const PREVIEW = "POST /api/v1/applications/app-1/preview";
const CONFIRM = "POST /api/v1/applications/app-1/confirm";

async function show(doors: Record<string, Door>) {
  const onConfirmed = vi.fn();
  const server = serve({ "GET /api/v1/applications/app-1": buildApplication(), ...doors });
  const page = await renderApp(<PreviewView id="app-1" onConfirmed={onConfirmed} />, {
    at: "/applications/app-1/preview",
    session: buildSession(),
  });
  return { ...page, server, onConfirmed };
}

describe("the gate", () => {
  it("shows the letter, the answers, the bid, the cost as far as it is known, and the cap", async () => {
    const { container, server } = await show({ [PREVIEW]: buildPreview() });
    expect(
      await screen.findByText(/Drafted with software, read by me\.$/, { selector: ".reading" }),
    ).toBeVisible();
    expect(screen.getByText("On Monday.")).toBeVisible();
    expect(screen.getByText("$45 an hour")).toBeVisible();
    expect(screen.getByText(/Upwork does not tell this app what applying costs/)).toBeVisible();
    expect(screen.getByText("80")).toBeVisible();
    expect(screen.getByText("1 of your 5")).toBeVisible();
    expect(screen.getByText(/perfect fit.*many times/)).toBeVisible();
    expect(server.to(PREVIEW)).toHaveLength(1);
    await expectNoViolations(container);
  });

  it("shows duration and milestones as they leave", async () => {
    await show({
      [PREVIEW]: buildPreview({
        bid: { amount: "500.00", currency: "USD", kind: "fixed" },
        duration: { id: 2, label: "1 to 3 months" },
        milestones: [
          { description: "Wireframes", amount: "150.00", due: null },
          { description: "The shop", amount: "350.00", due: "2026-12-24" },
        ],
      }),
    });
    expect(await screen.findByText("1 to 3 months")).toBeVisible();
    const [first, second] = screen.getAllByRole("listitem");
    expect(first).toHaveTextContent(/^Wireframes\$150$/);
    expect(second).toHaveTextContent(/The shop.*Dec 24, 2026.*\$350/);
  });

  it("leads from each obstacle of the plan to its place", async () => {
    await show({
      [PREVIEW]: refusal(422, "duration_unknown", {
        fields: {
          "milestones.1": "milestone_incomplete",
          milestones: "milestones_sum",
          duration: "duration_unknown",
        },
      }),
    });
    const links = await screen.findAllByRole("link", { name: /Go to the/ });
    expect(links.map((link) => link.getAttribute("href")?.split("#")[1])).toEqual([
      "duration",
      "milestone-1",
      "milestones",
    ]);
  });

  it("confirms exactly the preview that was read, once", async () => {
    const { user, server, onConfirmed } = await show({
      [PREVIEW]: buildPreview(),
      [CONFIRM]: buildApplication({ state: "queued" }),
    });
    await user.dblClick(
      await screen.findByRole("button", { name: "Confirm and send in 60 seconds" }),
    );
    await waitFor(() => expect(onConfirmed).toHaveBeenCalledTimes(1));
    expect(server.to(CONFIRM).map(({ body }) => body)).toEqual([{ preview_id: "preview-1" }]);
  });

  it("explains each obstacle with a link to where it is mended", async () => {
    await show({
      [PREVIEW]: refusal(422, "unsupported_claims", {
        detail: "I led NASA.",
        fields: {
          letter: "unsupported_claims",
          "answers.0": "question_unanswered",
          bid: "bid_missing",
        },
      }),
    });
    expect(await screen.findByText("I led NASA.")).toBeVisible();
    const place = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(place("See the claims")).toBe("/applications/app-1#claims");
    expect(place("Go to answer 1")).toBe("/applications/app-1#answer-0");
    expect(place("Go to the bid")).toBe("/applications/app-1#bid");
  });

  it.each([
    ["cap_reached", 429, "Change the limit in your profile", "/profile"],
    ["upwork_not_connected", 409, "Connect Upwork", "/upwork"],
    ["already_applied", 409, "See your applications", "/applications"],
  ])("leads out of %s", async (code, status, name, href) => {
    await show({ [PREVIEW]: refusal(status, code) });
    expect(await screen.findByRole("link", { name })).toHaveAttribute("href", href);
  });

  it("asks for a new preview when this one is too old to confirm", async () => {
    const old = buildPreview({ expires_at: new Date(Date.now() - 1000).toISOString() });
    let made = 0;
    const { user } = await show({ [PREVIEW]: () => (made++ === 0 ? old : buildPreview()) });
    expect(await screen.findByText(/older than 30 minutes/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /Confirm/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Make a new preview" }));
    expect(await screen.findByRole("button", { name: /Confirm/ })).toBeVisible();
  });

  it("asks for a new preview when the draft has changed since", async () => {
    const { user, onConfirmed } = await show({
      [PREVIEW]: buildPreview(),
      [CONFIRM]: refusal(409, "preview_stale"),
    });
    await user.click(await screen.findByRole("button", { name: /Confirm/ }));
    expect(await screen.findByText("The draft has changed since this preview")).toBeVisible();
    expect(screen.getByRole("button", { name: "Make a new preview" })).toBeVisible();
    expect(onConfirmed).not.toHaveBeenCalled();
  });
});
