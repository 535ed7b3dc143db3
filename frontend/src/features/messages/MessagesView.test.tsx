/** The list of rooms: what waits, what is unread, what is not held any more, and the ways out when there is none. */
import { screen } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { buildRoom } from "./builders";
import { MessagesView } from "./MessagesView";

const ROOMS = "GET /api/v1/messages";

async function show(door: Door) {
  const server = serve({ [ROOMS]: door });
  const page = await renderApp(<MessagesView selected={null}>nothing open</MessagesView>, {
    at: "/messages",
    session: buildSession(),
  });
  return { ...page, server };
}

describe("the inbox", () => {
  it("shows who wrote, their last words, what is unread and what waits", async () => {
    const { container } = await show({
      items: [
        buildRoom({ unread: 2, awaits_reply: true }),
        buildRoom({
          id: "room-2",
          name: "Omar",
          kind: "one_on_one",
          is_hidden: true,
          latest: { text: "Thank you", is_own: true, sent_at: "2026-11-19T09:00:00Z" },
        }),
      ],
      problem: null,
    });
    const first = await screen.findByRole("link", { name: "Marta Lind, Depot Software" });
    expect(first).toHaveAttribute("href", "/messages/room-1");
    expect(first).toHaveAccessibleDescription(
      /When can you begin.*2 unread.*Waits for your answer/,
    );
    expect(screen.getByRole("link", { name: "Omar" })).toHaveAccessibleDescription(
      /You: Thank you.*Hidden on Upwork/,
    );
    await expectNoViolations(container);
  });

  it("walks by j and k", async () => {
    const { user } = await show({
      items: [buildRoom(), buildRoom({ id: "room-2", name: "Omar" })],
      problem: null,
    });
    await screen.findByRole("link", { name: "Omar" });
    await user.keyboard("jj");
    expect(screen.getByRole("link", { name: "Omar" })).toHaveFocus();
    await user.keyboard("k");
    expect(screen.getByRole("link", { name: /Marta/ })).toHaveFocus();
  });

  it("says that a text is no longer kept", async () => {
    await show({ items: [buildRoom({ name: "", latest: null })], problem: null });
    expect(
      await screen.findByRole("link", { name: "A conversation whose name is no longer kept" }),
    ).toBeVisible();
    expect(screen.getByText(/open it to read it again/)).toBeVisible();
  });

  it("keeps older rooms in sight when Upwork does not answer, and asks again", async () => {
    const { user, server } = await show({ items: [buildRoom()], problem: "upwork_unreachable" });
    expect(await screen.findByRole("status")).toHaveTextContent("Upwork does not answer");
    expect(screen.getByRole("link", { name: /Marta/ })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(server.to(ROOMS)).toHaveLength(2);
  });

  it("leads to the applications while there is no room, and to Upwork without a connection", async () => {
    const empty = await show({ items: [], problem: null });
    expect(await screen.findByRole("link", { name: "See your applications" })).toBeVisible();
    empty.unmount();
    await show(refusal(409, "upwork_not_connected"));
    expect(await screen.findByRole("link", { name: "Connect Upwork" })).toHaveAttribute(
      "href",
      "/upwork",
    );
  });

  it("speaks Ukrainian", async () => {
    await i18next.changeLanguage("uk");
    await show({ items: [buildRoom({ unread: 3 })], problem: null });
    expect(await screen.findByText("3 непрочитані на Upwork")).toBeVisible();
  });
});
