/** The queue of alerts: in words, by themselves, and handled by those who may. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AlertState, RoleName, SecurityAlert } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { AlertsView } from "./AlertsView";
import { BOB, buildAlert, buildPerson, CAROL, signedInAs } from "./builders";

const STOLEN = buildAlert({
  id: "0190a000-0000-7000-8000-0000000000a2",
  kind: "refresh_reused",
  severity: "high",
  signals: 1,
  accounts: 1,
  user_id: BOB,
});

interface Setting {
  role?: RoleName;
  state?: AlertState;
  doors?: Record<string, Door>;
}

async function open(alerts: () => SecurityAlert[], setting: Setting = {}) {
  const { role = "admin", state = "open", doors = {} } = setting;
  const server = serve({
    "GET /admin/alerts": () => ({ items: alerts(), next_cursor: null }),
    [`GET /admin/users/${BOB}`]: buildPerson(),
    ...doors,
  });
  const onState = vi.fn();
  const page = await renderApp(<AlertsView state={state} onState={onState} />, {
    at: "/admin/alerts",
    session: signedInAs(role),
  });
  return { ...page, server, onState };
}

describe("AlertsView", () => {
  afterEach(() => vi.useRealTimers());

  it("tells severity, meaning, source and account in words, accessibly", async () => {
    const { container, server } = await open(() => [STOLEN, buildAlert()]);
    const [first, second] = await screen.findAllByRole("heading", { level: 2 });
    expect(first).toHaveTextContent("A stolen or old session key was used");
    expect(second).toHaveTextContent("One source tries many accounts");
    expect(screen.getByText("High")).toBeVisible();
    expect(screen.getAllByText("From 203.0.113.0/24")).toHaveLength(2);
    expect(screen.getByText("12 accounts")).toBeVisible();
    expect(await screen.findByRole("link", { name: "bob@example.org" })).toBeVisible();
    expect(server.to("GET /admin/alerts")[0]?.query.get("state")).toBe("open");
    await expectNoViolations(container);
  });

  it("shows a new one without being asked, and says so", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    let alerts = [buildAlert()];
    await open(() => alerts);
    expect(await screen.findByText("1 open alert")).toBeInTheDocument();
    alerts = [STOLEN, ...alerts];
    await act(() => vi.advanceTimersByTimeAsync(5_500));
    expect(await screen.findByText("A stolen or old session key was used")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("2 open alerts");
  });

  it("takes one on with a note", async () => {
    let alerts = [buildAlert()];
    const path = `POST /admin/alerts/${buildAlert().id}/acknowledge`;
    const { user, server } = await open(() => alerts, {
      doors: {
        [path]: () => {
          alerts = [];
          return null;
        },
      },
    });
    await user.click(await screen.findByRole("button", { name: "Look after it" }));
    const dialog = await screen.findByRole("dialog", { name: "Look after this alert" });
    await expectNoViolations(dialog);
    await user.type(within(dialog).getByRole("textbox", { name: "Note" }), " A scanner ");
    await user.click(within(dialog).getByRole("button", { name: "Look after it" }));
    expect(await screen.findByText("No alert is open.")).toBeVisible();
    expect(server.to(path)[0]?.body).toEqual({ note: "A scanner" });
  });

  it("says that somebody else handled it meanwhile", async () => {
    const { user } = await open(() => [buildAlert()], {
      doors: {
        [`POST /admin/alerts/${buildAlert().id}/resolve`]: refusal(409, "alert_closed"),
      },
    });
    await user.click(await screen.findByRole("button", { name: "Resolve" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Resolve" }));
    expect(await within(dialog).findByText("This alert was handled already")).toBeVisible();
  });

  it("names who handled it, with the note; an erased account stays nameless", async () => {
    const handled = buildAlert({
      state: "resolved",
      user_id: CAROL,
      handled_by: BOB,
      handled_at: "2026-11-20T10:00:00Z",
      note: "A scanner",
    });
    await open(() => [handled], { state: "resolved" });
    expect(await screen.findByText("A scanner")).toBeVisible();
    expect(await screen.findByText("erased account")).toBeVisible();
    expect(await screen.findByRole("link", { name: "bob@example.org" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Resolve" })).toBeNull();
  });

  it("lets an auditor look and touch nothing", async () => {
    await open(() => [buildAlert()], { role: "auditor" });
    expect(await screen.findByText("One source tries many accounts")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Look after it" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Resolve" })).toBeNull();
  });

  it("changes the state in view", async () => {
    const { user, onState } = await open(() => []);
    expect(await screen.findByText("No alert is open.")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Resolved" }));
    await waitFor(() => expect(onState).toHaveBeenCalledWith("resolved"));
  });
});
