/** One account: what each role may do with it, and doing it with its consequence told and a way back. */
import { screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import type { PersonDetail, RoleName } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { BOB, buildPerson, signedInAs } from "./builders";
import { PersonView } from "./PersonView";

const ALL_ACTS = [
  "Lock the account",
  "Sign out everywhere",
  "Mail a link for a new password",
  "Change roles",
];

async function open(person: PersonDetail, role: RoleName, doors: Record<string, Door> = {}) {
  const server = serve({ [`GET /admin/users/${person.id}`]: person, ...doors });
  const page = await renderApp(<PersonView id={person.id} />, {
    at: `/admin/users/${person.id}`,
    session: signedInAs(role),
  });
  await screen.findByRole("heading", { level: 1, name: person.email });
  return { ...page, server };
}

function acts(): (string | null)[] {
  const section = screen.queryByRole("region", { name: "What you can do" });
  return section
    ? within(section)
        .queryAllByRole("button")
        .map((one) => one.textContent)
    : [];
}

describe("one account", () => {
  it("tells what guards it, accessibly", async () => {
    const { container } = await open(buildPerson(), "admin");
    const facts = screen.getByRole("region", { name: "What guards it" });
    expect(facts).toHaveTextContent("on 2 devices");
    expect(facts).toHaveTextContent("Authenticator app");
    expect(screen.getByRole("link", { name: "What happened here" })).toHaveAttribute(
      "href",
      `/admin/audit?about=${BOB}`,
    );
    await expectNoViolations(container);
  });

  it.each([
    ["admin", ["user"], ALL_ACTS],
    ["admin", ["auditor", "user"], ALL_ACTS],
    ["support", ["user"], ALL_ACTS.slice(1, 3)],
    ["support", ["auditor", "user"], []],
    ["auditor", ["user"], []],
  ] as const)("lets %s do to somebody with the roles %j: %j", async (role, roles, allowed) => {
    await open(buildPerson({ roles: [...roles] }), role);
    expect(acts()).toEqual(allowed);
  });

  it("leaves one's own account to another administrator", async () => {
    const mine = signedInAs("admin").user;
    await open(buildPerson({ id: mine.id, email: mine.email, roles: mine.roles }), "admin");
    expect(screen.getByText(/This is your own account/)).toBeVisible();
    expect(acts()).toEqual([]);
  });

  it("locks after telling what follows, and takes it back at once", async () => {
    const locked = buildPerson({ status: "locked", sessions: 0 });
    const { user, server } = await open(buildPerson(), "admin", {
      [`POST /admin/users/${BOB}/lock`]: locked,
      [`POST /admin/users/${BOB}/unlock`]: buildPerson({ sessions: 0 }),
    });
    await user.click(screen.getByRole("button", { name: "Lock the account" }));
    const dialog = await screen.findByRole("dialog", { name: "Lock this account?" });
    expect(dialog).toHaveTextContent("Ends every session at once");
    expect(server.to(`POST /admin/users/${BOB}/lock`)).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Lock the account" }));
    expect(await screen.findByText("This account is locked")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("button", { name: "Lock the account" })).toBeVisible();
    expect(screen.queryByText("This account is locked")).toBeNull();
  });

  it("ends sessions and starts a new password, each after a question, without a way back", async () => {
    const { user, server } = await open(buildPerson(), "support", {
      [`POST /admin/users/${BOB}/end-sessions`]: buildPerson({ sessions: 0 }),
      [`POST /admin/users/${BOB}/start-reset`]: new Response("null", { status: 202 }),
    });
    for (const name of ["Sign out everywhere", "Mail a link for a new password"]) {
      await user.click(screen.getByRole("button", { name }));
      await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name }));
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    }
    expect(screen.getByText("nowhere")).toBeVisible();
    expect(await screen.findByText("The mail with the link is on its way.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(server.to(`POST /admin/users/${BOB}/start-reset`)).toHaveLength(1);
  });

  it("gives roles whole, with what each may do, and gives back those of before", async () => {
    const { user, server } = await open(buildPerson(), "admin", {
      [`POST /admin/users/${BOB}/roles`]: ({ body }) => buildPerson(body as { roles: string[] }),
    });
    await user.click(screen.getByRole("button", { name: "Change roles" }));
    const dialog = await screen.findByRole("dialog", { name: "Roles of this account" });
    await expectNoViolations(dialog);
    await user.click(within(dialog).getByRole("checkbox", { name: "Auditor" }));
    await user.click(within(dialog).getByRole("button", { name: "Save roles" }));
    expect(await screen.findByText("User, Auditor")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(screen.queryByText("User, Auditor")).toBeNull());
    expect(server.to(`POST /admin/users/${BOB}/roles`).map(({ body }) => body)).toEqual([
      { roles: ["user", "auditor"] },
      { roles: ["user"] },
    ]);
  });

  it("says in the dialog why the server refused", async () => {
    const { user } = await open(buildPerson({ roles: ["admin", "user"] }), "admin", {
      [`POST /admin/users/${BOB}/lock`]: refusal(409, "last_admin"),
    });
    await user.click(screen.getByRole("button", { name: "Lock the account" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Lock the account" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("the last administrator");
  });

  it("offers to end a pause", async () => {
    await open(buildPerson({ paused_until: "2026-11-20T10:00:00Z" }), "admin");
    expect(screen.getByText(/Sign-in is paused until/)).toBeVisible();
    expect(acts().slice(0, 2)).toEqual(["Unlock the account", "Lock the account"]);
  });

  it("speaks Ukrainian", async () => {
    await i18next.changeLanguage("uk");
    await open(buildPerson({ sessions: 5 }), "admin");
    expect(screen.getByText("на 5 пристроях")).toBeVisible();
    expect(screen.getByRole("button", { name: "Заблокувати" })).toBeVisible();
  });
});
