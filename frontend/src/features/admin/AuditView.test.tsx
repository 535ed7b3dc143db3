/** Everybody's log: who did what to whom, narrowed by account and event, read only when asked. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { renderApp } from "@/test/render";
import { type Door, serve } from "@/test/server";
import { AuditView } from "./AuditView";
import { readAuditAddress } from "./address";
import { BOB, buildEntry, buildPerson, CAROL, signedInAs } from "./builders";
import type { AuditAddress } from "./queries";

const LOCKED = buildEntry("2", {
  event: "account:lock:succeeded",
  actor_id: CAROL,
  change: {
    status: { before: "active", after: "locked" },
    paused: { before: false, after: false },
  },
});
const GIVEN = buildEntry("3", {
  event: "roles:change:succeeded",
  actor_id: CAROL,
  change: { roles: { before: ["user"], after: ["auditor", "user"] } },
});
const GUESSED = buildEntry("4", {
  event: "login:start:failed",
  outcome: "failed",
  user_id: null,
});

async function open(filters: AuditAddress = {}, doors: Record<string, Door> = {}) {
  const server = serve({
    "GET /admin/audit": { items: [buildEntry("1"), LOCKED, GIVEN, GUESSED], next_cursor: null },
    [`GET /admin/users/${BOB}`]: buildPerson(),
    [`GET /admin/users/${CAROL}`]: buildPerson({ id: CAROL, email: "carol@example.org" }),
    ...doors,
  });
  const onFilter = vi.fn();
  const page = await renderApp(<AuditView filters={filters} onFilter={onFilter} />, {
    at: "/admin/audit",
    session: signedInAs("auditor"),
  });
  await screen.findByRole("table");
  return { ...page, server, onFilter };
}

describe("AuditView", () => {
  it("tells what happened, to whom, by whom and what changed, accessibly", async () => {
    const { container, server } = await open();
    const [, own, locked, given, guessed] = screen.getAllByRole("row");
    expect(own).toHaveTextContent("Signed in");
    expect(await within(locked as HTMLElement).findByText("carol@example.org")).toBeVisible();
    expect(locked).toHaveTextContent("Active → Locked");
    expect(locked).not.toHaveTextContent("Pause");
    expect(given).toHaveTextContent("User → Auditor, User");
    expect(guessed).toHaveTextContent("nobody known");
    // One question for each account, however often it is named.
    expect(server.to(`GET /admin/users/${BOB}`)).toHaveLength(1);
    await expectNoViolations(container);
  });

  it("narrows to an account by its whole address", async () => {
    const { user, onFilter } = await open(
      { event: "login:finish:succeeded" },
      {
        "GET /admin/users": ({ query }) => ({
          items: query.get("query") === "bob@example.org" ? [buildPerson()] : [],
          next_cursor: null,
        }),
      },
    );
    const account = screen.getByRole("searchbox", { name: "Account" });
    await user.type(account, "nobody@example.org{Enter}");
    expect(await screen.findByText(/No account has exactly this/)).toBeVisible();
    expect(onFilter).not.toHaveBeenCalled();
    await user.clear(account);
    await user.type(account, "bob@example.org{Enter}");
    await waitFor(() =>
      expect(onFilter).toHaveBeenCalledWith({ event: "login:finish:succeeded", about: BOB }),
    );
  });

  it("narrows to a kind of event by its words", async () => {
    const { user, onFilter } = await open({ about: BOB });
    expect(await screen.findByDisplayValue("bob@example.org")).toBeVisible();
    const event = screen.getByRole("combobox", { name: "Event" });
    await user.selectOptions(event, within(event).getByText(/stolen or old session key/));
    expect(onFilter).toHaveBeenCalledWith({
      about: BOB,
      event: "refresh_token:reuse:detected",
    });
  });

  it("looks again only when asked", async () => {
    const { user, server } = await open({ about: BOB });
    expect(server.to("GET /admin/audit")).toHaveLength(1);
    expect(server.to("GET /admin/audit")[0]?.query.get("about")).toBe(BOB);
    await user.click(screen.getByRole("button", { name: "Look again" }));
    await waitFor(() => expect(server.to("GET /admin/audit")).toHaveLength(2));
  });
});

describe("the address of the log", () => {
  it("takes ids and events, and nothing else", () => {
    expect(readAuditAddress({ about: BOB.toUpperCase(), event: "a_b:c:d" })).toEqual({
      about: BOB,
      event: "a_b:c:d",
    });
    expect(readAuditAddress({ about: "bob@example.org", event: "x", more: 1 })).toEqual({});
  });
});
