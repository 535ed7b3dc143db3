/** What the frame shows of administration, and to whom. */
import { screen } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import type { Permission } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildMe, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { serve } from "@/test/server";
import { AlertsBadge } from "./AlertsBadge";
import { MenuEntries } from "./navigation";

function holding(...permissions: Permission[]) {
  return buildSession({ user: buildMe({ permissions: ["own:work", ...permissions] }) });
}

async function openBadge(open: number, ...permissions: Permission[]) {
  const items = Array.from({ length: open }, (_, id) => ({ id: String(id) }));
  const server = serve({ "GET /admin/alerts": { items, next_cursor: null } });
  const page = await renderApp(<AlertsBadge />, { session: holding(...permissions) });
  return { ...page, server };
}

describe("the badge of open alerts", () => {
  it("counts them in words and leads to them", async () => {
    const { container, server } = await openBadge(2, "alerts:read");
    const link = await screen.findByRole("link", { name: "2 open security alerts" });
    expect(link).toHaveAttribute("href", "/admin/alerts");
    expect(screen.getByRole("status")).toHaveTextContent("2 open security alerts");
    expect(server.to("GET /admin/alerts")[0]?.query.get("state")).toBe("open");
    await expectNoViolations(container);
  });

  it("stops counting at ninety-nine", async () => {
    await i18next.changeLanguage("uk");
    await openBadge(100, "alerts:read");
    expect(await screen.findByRole("link", { name: "99+ відкритих тривог" })).toBeVisible();
  });

  it("asks nothing for those who may not see alerts", async () => {
    const { server } = await openBadge(2, "people:read", "sessions:end");
    expect(server.asked).toEqual([]);
    expect(screen.queryByRole("link")).toBeNull();
  });
});

describe("the entry of administration", () => {
  it.each<[string, Permission[], number]>([
    ["somebody without a role", [], 0],
    ["support", ["people:read", "sessions:end"], 1],
    ["an auditor", ["alerts:read", "log:read", "people:read"], 1],
  ])("is there for those with a role: %s", async (_who, permissions, entries) => {
    await renderApp(<MenuEntries onGo={() => undefined} />, { session: holding(...permissions) });
    expect(screen.queryAllByRole("link", { name: "Administration" })).toHaveLength(entries);
  });
});
