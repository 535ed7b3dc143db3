/** The page of analytics: shares with what they rest on, what is not told, and silence while there is too little. */
import { screen, within } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import type { Calibration, Funnel, FunnelGroup } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { serve } from "@/test/server";
import { AnalyticsView } from "./AnalyticsView";
import type { AnalyticsAddress } from "./address";
import { readAnalyticsAddress } from "./address";

const FUNNEL = "GET /api/v1/analytics/funnel";
const CALIBRATION = "GET /api/v1/analytics/calibration";
const FEW: Calibration = { outcomes: 12, enough: 50, figures: null };

function buildGroup(change: Partial<FunnelGroup> = {}): FunnelGroup {
  return {
    key: "",
    label: "",
    steps: {
      sent: { count: 30, of: 30, rate: 1, low: 0.89, high: 1 },
      viewed: null,
      interviewing: { count: 2, of: 30, rate: 0.0667, low: 0.018, high: 0.213 },
      offered: { count: 0, of: 0, rate: null, low: null, high: null },
      hired: { count: 1, of: 30, rate: 0.033, low: 0.006, high: 0.167 },
    },
    minutes_to_send: 42,
    proposals_at_send: null,
    connects: 120,
    ...change,
  };
}

function buildFunnel(change: Partial<Funnel> = {}): Funnel {
  return {
    since: "2026-08-25T00:00:00Z",
    until: "2026-11-23T00:00:00Z",
    by: "none",
    groups: [buildGroup()],
    ...change,
  };
}

function show(funnel: Funnel, calibration: Calibration = FEW, address: AnalyticsAddress = {}) {
  const server = serve({ [FUNNEL]: funnel, [CALIBRATION]: calibration });
  return renderApp(<AnalyticsView address={address} onChange={() => undefined} />, {
    at: "/analytics",
    session: buildSession(),
  }).then((app) => ({ ...app, server }));
}

describe("the funnel", () => {
  it("shows each share with its number and its interval, and says what is not told", async () => {
    const { container } = await show(buildFunnel());
    expect(await screen.findByText("2 of 30; 1.8%–21%")).toBeVisible();
    expect(screen.getByText("Upwork does not tell")).toBeVisible();
    expect(screen.getByText("not enough data yet")).toBeVisible();
    expect(screen.getByText("42 min")).toBeVisible();
    await expectNoViolations(container);
  });

  it("is a table by group, and warns where groups are small", async () => {
    const groups = [
      buildGroup({ key: "s-1", label: "Python imports" }),
      buildGroup({ key: "s-2", label: "" }),
      buildGroup(),
    ];
    const { container } = await show(buildFunnel({ by: "search", groups }), FEW, { by: "search" });
    const table = await screen.findByRole("table");
    const names = within(table)
      .getAllByRole("rowheader")
      .map((cell) => cell.textContent);
    expect(names).toEqual(["Python imports", "A search that was deleted", "Found otherwise"]);
    expect(screen.queryByText(/Not enough data yet to compare/)).toBeNull();
    await expectNoViolations(container);
  });

  it("is told by template, with what each share rests on", async () => {
    const groups = [buildGroup({ key: "t-1", label: "Short and plain" }), buildGroup()];
    await show(buildFunnel({ by: "template", groups }), FEW, { by: "template" });
    const row = (await screen.findByRole("rowheader", { name: "Short and plain" })).closest("tr");
    expect(within(row as HTMLElement).getByText("2 of 30; 1.8%–21%")).toBeVisible();
    expect(screen.getByRole("rowheader", { name: "Without a template" })).toBeVisible();
    expect(screen.getByRole("columnheader", { name: "Template" })).toBeVisible();
  });

  it("has nothing to tell where nothing was sent", async () => {
    await show(buildFunnel({ groups: [] }));
    expect(await screen.findByText(/No applications were sent/)).toBeVisible();
  });

  it("asks for what the address says, and no more than it knows", async () => {
    expect(readAnalyticsAddress({ days: "365", by: "week" })).toEqual({ days: 365, by: "week" });
    expect(readAnalyticsAddress({ days: "90", by: "moon" })).toEqual({});
    const { server } = await show(buildFunnel(), FEW, { days: 30, by: "tier" });
    await screen.findByRole("heading", { name: "Funnel" });
    expect(Object.fromEntries(server.to(FUNNEL)[0]?.query ?? [])).toEqual({
      days: "30",
      by: "tier",
    });
  });
});

describe("the score's reliability", () => {
  it("is silent below the number of outcomes that tell something", async () => {
    await i18next.changeLanguage("uk");
    await show(buildFunnel());
    expect(await screen.findByText("Ще замало даних: 12 з 50 результатів.")).toBeVisible();
  });

  it("is told in figures, with the plot's table beside it", async () => {
    const answered = { count: 6, of: 20, rate: 0.3, low: 0.145, high: 0.519 };
    const bins = [{ low: 60, high: 80, mean_score: 70, answered }];
    const figures = { brier: 0.18, base: 0.2, skill: 0.1, bins };
    await show(buildFunnel(), { outcomes: 60, enough: 50, figures });
    expect(await screen.findByText(/Brier score 0\.18 over 60 outcomes/)).toBeVisible();
    expect(screen.getByText(/told more than the average/)).toBeVisible();
    expect(screen.getByRole("rowheader", { name: "60–80" })).toBeVisible();
  });
});
