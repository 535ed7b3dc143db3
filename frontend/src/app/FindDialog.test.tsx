/** Find: letters open as applications, messages where they stand in their conversation. */
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { SearchHit } from "@/client/types";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { serve } from "@/test/server";
import { FindDialog } from "./FindDialog";

const SEARCH = "GET /api/v1/search";

function buildHit(change: Partial<SearchHit> = {}): SearchHit {
  return {
    kind: "message",
    id: "story-2",
    room_id: "room-1",
    title: "Marta Lind",
    at: "2026-11-20T09:00:00Z",
    snippet: [
      { text: "I keep ", is_hit: false },
      { text: "bees", is_hit: true },
    ],
    ...change,
  };
}

async function find(items: SearchHit[]) {
  const server = serve({ [SEARCH]: { items, has_more: false } });
  const app = await renderApp(<FindDialog onClose={() => undefined} />, {
    at: "/",
    session: buildSession(),
  });
  await app.user.type(screen.getByRole("searchbox"), "bees");
  return { ...app, server };
}

describe("find", () => {
  it("leads from a message to its place in the conversation", async () => {
    const { user, address } = await find([buildHit(), buildHit({ id: "story-3", title: "" })]);
    const link = await screen.findByRole("link", { name: "Marta Lind" });
    expect(screen.getByRole("link", { name: "Conversation without a name" })).toHaveAttribute(
      "href",
      "/messages/room-1#story-3",
    );
    await user.click(link);
    expect(address()).toBe("/messages/room-1#story-2");
  });

  it("leads from a letter to its application", async () => {
    await find([buildHit({ kind: "application", id: "a-1", room_id: null, title: "A hive" })]);
    const link = await screen.findByRole("link", { name: "A hive" });
    expect(link).toHaveAttribute("href", "/applications/a-1");
  });
});
