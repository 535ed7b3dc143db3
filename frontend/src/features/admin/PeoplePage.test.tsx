/** The list of accounts: who may see it, finding one, and the next page. */
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { renderApp } from "@/test/render";
import { type Door, serve } from "@/test/server";
import { buildRow, CAROL, signedInAs } from "./builders";
import { PeoplePage } from "./PeoplePage";

async function open(people: Door, role: Parameters<typeof signedInAs>[0] = "admin") {
  const server = serve({ "GET /admin/users": people });
  const page = await renderApp(<PeoplePage />, { at: "/admin/users", session: signedInAs(role) });
  return { ...page, server };
}

describe("PeoplePage", () => {
  it("lists accounts with what guards them, accessibly", async () => {
    const locked = buildRow({
      id: CAROL,
      email: "carol@example.org",
      status: "locked",
      roles: ["support", "user"],
      factors: ["passkey", "passkey", "totp"],
      last_seen_at: null,
    });
    const { container } = await open({ items: [buildRow(), locked], next_cursor: null });
    const row = await screen.findByRole("row", { name: /carol@example.org/ });
    expect(row).toHaveTextContent("Locked");
    expect(row).toHaveTextContent("Support, User");
    expect(row).toHaveTextContent("Passkey, Authenticator app");
    expect(row).toHaveTextContent("Not on record");
    expect(within(row).getByRole("link")).toHaveAttribute("href", `/admin/users/${CAROL}`);
    await expectNoViolations(container);
  });

  it("finds an account by its whole address, says when there is none, and shows all again", async () => {
    const { user, server, address } = await open(({ query }) => ({
      items: query.has("query") ? [] : [buildRow()],
      next_cursor: null,
    }));
    await user.type(await screen.findByRole("searchbox"), " dave@example.org {Enter}");
    expect(await screen.findByText(/No account has exactly this/)).toBeVisible();
    expect(server.to("GET /admin/users").at(-1)?.query.get("query")).toBe("dave@example.org");
    expect(address()).toBe("/admin/users");
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(await screen.findByText("bob@example.org")).toBeVisible();
  });

  it("adds the next page", async () => {
    const { user } = await open(({ query }) =>
      query.get("cursor") === "next"
        ? { items: [buildRow({ id: CAROL, email: "carol@example.org" })], next_cursor: null }
        : { items: [buildRow()], next_cursor: "next" },
    );
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByText("carol@example.org")).toBeVisible();
    expect(screen.getByText("bob@example.org")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });

  it("tells somebody without a role plainly, and asks nothing of the server", async () => {
    const { server, container } = await open({ items: [], next_cursor: null }, "user");
    expect(await screen.findByText("This page is not for your role")).toBeVisible();
    expect(server.asked).toEqual([]);
    await expectNoViolations(container);
  });

  it.each([
    ["admin", ["Alerts", "Accounts", "Log"]],
    ["auditor", ["Alerts", "Accounts", "Log"]],
  ] as const)("offers the parts that a role opens: %s", async (role, parts) => {
    await open({ items: [buildRow()], next_cursor: null }, role);
    const nav = await screen.findByRole("navigation", { name: "Administration" });
    expect(
      within(nav)
        .getAllByRole("link")
        .map((link) => link.textContent),
    ).toEqual(parts);
  });

  it("has no choice of parts for support, who has one", async () => {
    await open({ items: [buildRow()], next_cursor: null }, "support");
    expect(await screen.findByText("bob@example.org")).toBeVisible();
    expect(screen.queryByRole("navigation", { name: "Administration" })).toBeNull();
  });
});
