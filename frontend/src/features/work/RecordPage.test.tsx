/** Hours by week and contract, money with its sign, reviews and profiles; and a connection that may read none of it. */
import { screen, within } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import type { WorkedDay } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { RecordPage } from "./RecordPage";
import { weeksOf } from "./weeks";

const HOURS = "GET /api/v1/upwork/hours";
const MONEY = "GET /api/v1/upwork/transactions";
const HISTORY = "GET /api/v1/upwork/history";
const PROFILE = "GET /api/v1/upwork/profile";
const SPAN = { since: "2026-10-24", until: "2026-11-20", next_cursor: null };

function worked(day: string, hours: string, contract = "c1"): WorkedDay {
  return {
    day,
    contract_id: contract,
    contract_title: contract === "c1" ? "Import repair" : "Depot screen",
    hours,
    amount: String(Number(hours) * 40),
    memo: day === "2026-11-19" ? "Wrote the <b>tests</b>" : "",
  };
}

const DAYS = [
  worked("2026-11-19", "3.50"),
  worked("2026-11-16", "2.25"),
  worked("2026-11-16", "1.00", "c2"),
  worked("2026-11-15", "4.00"),
];

const TRANSACTION = {
  id: "t1",
  at: "2026-11-18T09:00:00Z",
  kind: "Hourly",
  description: "Invoice for 8 hours",
  amount: "320.00",
  currency: "USD",
  client: "Shop",
};
const FEE = { ...TRANSACTION, id: "t2", kind: "Service Fee", description: "", amount: "-32.00" };
const WORK = {
  contract_id: "c9",
  title: "Booking system",
  state: "closed",
  job_type: "hourly",
  started_at: "2025-01-10T00:00:00Z",
  ended_at: "2025-06-10T00:00:00Z",
  earned: "13356.00",
  hours: "318.00",
  score: 4.9,
  comment: "Clear, and on time.",
};
const SHOWN = {
  name: "Olena K.",
  title: "Full-stack developer",
  overview: "I build and repair web applications.",
  hourly_rate: "45.00",
  currency: "USD",
  skills: ["React", "Django"],
  job_success: 97,
  special: [{ title: "Data work", overview: "Tables.", hourly_rate: "50.00", currency: "USD" }],
};

async function show(doors: Record<string, Door> = {}) {
  const server = serve({
    [HOURS]: { ...SPAN, items: DAYS },
    [MONEY]: { ...SPAN, items: [TRANSACTION, FEE] },
    [HISTORY]: { items: [WORK], next_cursor: null },
    [PROFILE]: SHOWN,
    ...doors,
  });
  const page = await renderApp(<RecordPage />, {
    at: "/invitations/record",
    session: buildSession(),
  });
  return { ...page, server };
}

describe("the record of work", () => {
  it("sums hours by week and contract, and tells each day underneath", async () => {
    const [last, before] = weeksOf(DAYS);
    expect(last).toMatchObject({ begins: "2026-11-16", hours: 6.75 });
    expect(last?.contracts.map(({ id, hours }) => [id, hours])).toEqual([
      ["c1", 5.75],
      ["c2", 1],
    ]);
    expect(before).toMatchObject({ begins: "2026-11-09", hours: 4 });
    const { user, container } = await show();
    const part = await screen.findByRole("region", { name: "Hours" });
    expect(await within(part).findByText(/6\.75 h/)).toHaveTextContent("$270");
    expect(within(part).getByText(/Read back to/)).toHaveTextContent("Oct 24, 2026");
    await expectNoViolations(container);
    const [first] = within(part).getAllByText("Import repair");
    await user.click(first as HTMLElement);
    expect(within(part).getByText("Wrote the <b>tests</b>")).toBeVisible();
  });

  it("tells money with its sign and in words", async () => {
    await show();
    const part = await screen.findByRole("region", { name: "Transactions" });
    const [came, went] = await within(part).findAllByRole("listitem");
    expect(came).toHaveTextContent("came +$320");
    expect(went).toHaveTextContent("went -$32");
    expect(went).toHaveTextContent("Service Fee");
  });

  it("shows what ended with the client's review, and every face of the profile", async () => {
    await show({
      [HISTORY]: {
        items: [WORK, { ...WORK, contract_id: "c8", score: null, comment: "" }],
        next_cursor: null,
      },
    });
    const history = await screen.findByRole("region", { name: "Work history" });
    expect(await within(history).findByText("4.9 of 5 from the client")).toBeVisible();
    expect(within(history).getByText("Clear, and on time.")).toBeVisible();
    expect(within(history).getByText("No review.")).toBeVisible();
    const profile = screen.getByRole("region", { name: "Your profile at Upwork" });
    expect(await within(profile).findByText("React, Django")).toBeVisible();
    expect(within(profile).getByText("97%")).toBeVisible();
    expect(within(profile).getByText("Data work")).toBeVisible();
  });

  it("reads further back when asked", async () => {
    const { user, server } = await show({
      [HOURS]: ({ query }) =>
        query.get("cursor") === "20261023"
          ? { ...SPAN, since: "2026-09-26", items: [worked("2026-10-20", "1.50", "c2")] }
          : { ...SPAN, items: [], next_cursor: "20261023" },
    });
    const part = await screen.findByRole("region", { name: "Hours" });
    expect(await within(part).findByText(/No hours in these weeks/)).toBeVisible();
    await user.click(within(part).getByRole("button", { name: "Earlier: Hours" }));
    expect(await within(part).findByText("Depot screen")).toBeVisible();
    expect(within(part).queryByRole("button", { name: "Earlier: Hours" })).toBeNull();
    expect(server.to(HOURS)).toHaveLength(2);
  });

  it("says in words what the connection may not read, and shows the rest", async () => {
    await show({
      [MONEY]: refusal(502, "upwork_refused", { detail: "transactionHistory is for partners" }),
      [HOURS]: refusal(409, "upwork_scope_missing"),
      [HISTORY]: refusal(409, "upwork_not_offered"),
    });
    const money = await screen.findByRole("region", { name: "Transactions" });
    expect(await within(money).findByText(/does not let this connection read/)).toBeVisible();
    expect(within(money).getByText(/transactionHistory is for partners/)).toBeVisible();
    const hours = screen.getByRole("region", { name: "Hours" });
    expect(await within(hours).findByText(/does not let this connection read/)).toBeVisible();
    expect(await screen.findByText(/neither of earnings nor of reviews/)).toBeVisible();
    expect(await screen.findByText("React, Django")).toBeVisible();
  });

  it("speaks Ukrainian", async () => {
    await i18next.changeLanguage("uk");
    await show();
    expect(await screen.findByRole("region", { name: "Рух грошей" })).toBeVisible();
    expect(await screen.findByText("4,9 з 5 від замовника")).toBeVisible();
  });
});
