/** One room: text as text, the reply that leaves only when confirmed, and a lost answer that is never sent again. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildCapabilities, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import {
  buildMessage,
  buildMessagePreview,
  buildOutgoing,
  buildRoom,
  buildThread,
} from "./builders";
import { ThreadView } from "./ThreadView";

const READ = "GET /api/v1/messages/room-1";
const PREPARE = "POST /api/v1/messages";
const CONFIRM = "POST /api/v1/messages/room-1/confirm";
const CHECK = "POST /api/v1/messages/room-1/check";
const ABLE = "GET /api/v1/upwork/capabilities";

async function show(doors: Record<string, Door>, hash = "") {
  const server = serve({
    [READ]: buildThread(),
    [ABLE]: buildCapabilities({ send_message: "untried" }),
    ...doors,
  });
  const page = await renderApp(<ThreadView id="room-1" alone />, {
    at: `/messages/room-1${hash}`,
    path: "/messages/$roomId",
    session: buildSession(),
  });
  return { ...page, server };
}

async function write(page: Awaited<ReturnType<typeof show>>, text: string) {
  await page.user.type(await screen.findByRole("textbox", { name: "Your answer" }), text);
  await page.user.click(screen.getByRole("button", { name: "Preview" }));
}

describe("a thread", () => {
  it("shows what others wrote as text and nothing else", async () => {
    const { container } = await show({
      [READ]: buildThread({
        messages: [
          buildMessage({ text: '<img src="x" onerror="alert(1)"> see https://evil.example' }),
          buildMessage({ id: "s2", text: "", author: "", is_own: null }),
        ],
      }),
    });
    expect(await screen.findByText(/<img src="x"/)).toBeVisible();
    expect(container.querySelector("img")).toBeNull();
    expect(screen.queryByRole("link", { name: /evil/ })).toBeNull();
    expect(screen.getByText(/No text: a file or a notice/)).toBeVisible();
    await expectNoViolations(container);
  });

  it("brings the message into sight that the address names", async () => {
    const messages = [buildMessage(), buildMessage({ id: "story-2", text: "I keep bees too." })];
    const { container } = await show({ [READ]: buildThread({ messages }) }, "#story-2");
    const sought = (await screen.findByText("I keep bees too.")).closest("li");
    await waitFor(() => expect(sought).toHaveFocus());
    await expectNoViolations(container);
  });

  it("reads older messages when asked", async () => {
    const { user, server } = await show({
      [READ]: ({ query }) =>
        query.get("older") === "true"
          ? buildThread({
              messages: [buildMessage(), buildMessage({ id: "s0", text: "Hello there" })],
            })
          : buildThread({ has_older: true }),
    });
    await user.click(await screen.findByRole("button", { name: "Show older messages" }));
    expect(await screen.findByText("Hello there")).toBeVisible();
    expect(screen.getByText("This is where the conversation begins.")).toBeVisible();
    expect(server.to(READ).some(({ query }) => query.get("older") === "true")).toBe(true);
  });

  it("sends nothing before the person has confirmed exactly the text shown", async () => {
    const page = await show({
      [PREPARE]: buildMessagePreview({ text: "On Monday." }),
      [CONFIRM]: buildOutgoing(),
    });
    await write(page, "On Monday. ");
    const gate = await screen.findByRole("region", { name: /To Marta Lind/ });
    expect(within(gate).getByText("On Monday.")).toBeVisible();
    expect(screen.getByRole("heading", { name: /To Marta Lind/ })).toHaveFocus();
    expect(page.server.to(CONFIRM)).toHaveLength(0);
    await expectNoViolations(page.container);
    await page.user.click(within(gate).getByRole("button", { name: "Confirm and send" }));
    expect(await screen.findByText("Sent")).toBeVisible();
    expect(page.server.to(CONFIRM).map(({ body }) => body)).toEqual([{ preview_id: "preview-1" }]);
    expect(screen.getByRole("textbox", { name: "Your answer" })).toHaveValue("");
  });

  it("goes back to the text with the preview thrown away", async () => {
    const page = await show({ [PREPARE]: buildMessagePreview() });
    await write(page, "On Monday.");
    await page.user.click(await screen.findByRole("button", { name: "Change it" }));
    const box = screen.getByRole("textbox", { name: "Your answer" });
    expect(box).toHaveValue("On Monday.");
    expect(box).toHaveFocus();
  });

  it("asks what became of a message whose confirmation was answered by nobody", async () => {
    let tries = 0;
    const page = await show({
      [PREPARE]: buildMessagePreview(),
      [CONFIRM]: () => {
        tries += 1;
        if (tries === 1) throw new TypeError("network");
        return refusal(409, "preview_used");
      },
      [CHECK]: buildOutgoing(),
    });
    await write(page, "On Monday.");
    await page.user.click(await screen.findByRole("button", { name: "Confirm and send" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The server cannot be reached");
    await page.user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Sent")).toBeVisible();
    expect(page.server.to(CHECK)).toHaveLength(1);
  });

  it("looks a lost answer up instead of sending again", async () => {
    let thread = buildThread({ outgoing: [buildOutgoing({ state: "checking" })] });
    const { user, server } = await show({
      [READ]: () => thread,
      [CHECK]: () => {
        thread = buildThread();
        return buildOutgoing();
      },
    });
    expect(await screen.findByText("Checking with Upwork")).toBeVisible();
    expect(screen.getByText(/not sent again/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Look now" }));
    expect(await screen.findByText("Sent")).toBeVisible();
    expect(server.to(CONFIRM)).toHaveLength(0);
  });

  it("says why a message was not sent and gives its words back", async () => {
    const failed = buildOutgoing({ state: "failed", failure_code: "scope_missing" });
    const { user } = await show({ [READ]: buildThread({ outgoing: [failed] }) });
    expect(await screen.findByText(/^Not sent: /)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Put it back into the box" }));
    expect(screen.getByRole("textbox", { name: "Your answer" })).toHaveValue("On Monday.");
  });

  it("keeps contact details back before a contract, and warns of them after", async () => {
    let answer: Door = refusal(422, "contact_details", { detail: "me@example.org" });
    const page = await show({ [PREPARE]: () => answer as Response });
    await write(page, "me@example.org");
    expect(await screen.findByRole("alert")).toHaveTextContent("me@example.org");
    answer = buildMessagePreview({
      warnings: [{ code: "contact_details", detail: "me@example.org" }],
    });
    await page.user.click(screen.getByRole("button", { name: "Preview" }));
    expect(await screen.findByText(/looks like contact details/)).toBeVisible();
  });

  it("asks for a new preview when the old one has run out", async () => {
    const page = await show({
      [PREPARE]: buildMessagePreview({ expires_at: "2026-01-01T00:00:00Z" }),
    });
    await write(page, "On Monday.");
    await page.user.click(await screen.findByRole("button", { name: "Make a new preview" }));
    await waitFor(() => expect(page.server.to(PREPARE)).toHaveLength(2));
    expect(screen.queryByRole("button", { name: "Confirm and send" })).toBeNull();
  });

  it("has no box where the connection cannot send, and no page for a room that is not there", async () => {
    const refused = await show({ [ABLE]: buildCapabilities({ send_message: "refused" }) });
    expect(await screen.findByText(/cannot send messages/)).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
    refused.unmount();
    await show({ [READ]: refusal(404, "not_found") });
    expect(await screen.findByRole("heading", { name: "There is no such page" })).toBeVisible();
  });

  it("names a room whose text is gone", async () => {
    await show({ [READ]: buildThread({ room: buildRoom({ name: "" }), messages: [] }) });
    expect(await screen.findByText("Nothing has been said here yet.")).toBeVisible();
  });
});
