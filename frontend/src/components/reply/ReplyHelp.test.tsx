/** Help with a reply: drafted as a stream, never sent, with what rests on nothing said, and the thread's notes. */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it, vi } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { stream } from "@/test/stream";
import { ReplyHelp } from "./ReplyHelp";

const REPLY = "POST /api/v1/messages/room-1/reply";
const NOTES = "GET /api/v1/messages/room-1/notes";
const drafted = {
  text: "Thank you. I did it twice. On Monday.",
  language: "en",
  composed_by: "composer",
  claims: [
    { start: 11, end: 26, text: "I did it twice.", sources: [], supported: false },
    {
      start: 27,
      end: 37,
      text: "On Monday.",
      sources: [{ kind: "fact", id: "f1", label: "Free from Monday" }],
      supported: true,
    },
  ],
  warnings: [
    { code: "unsupported_claim", detail: "I did it twice.", start: 11, end: 26 },
    { code: "promise", detail: "twice", start: 20, end: 25 },
  ],
};

async function show(doors: Record<string, Door>) {
  const server = serve(doors);
  const onInsert = vi.fn();
  const page = await renderApp(<ReplyHelp roomId="room-1" onInsert={onInsert} />, {
    at: "/messages/room-1",
    session: buildSession(),
  });
  return { ...page, server, onInsert };
}

describe("help with a reply", () => {
  it("drafts one, says what rests on nothing, and gives it to the message box only by a click", async () => {
    const feed = stream();
    const { user, server, onInsert, container } = await show({ [REPLY]: () => feed.response });
    await user.click(await screen.findByRole("button", { name: "Draft a reply" }));
    await feed.send("start", { composed_by: "model:small" });
    await feed.send("delta", { text: "Dear" });
    expect(screen.getByRole("group", { name: "The drafted reply" })).toHaveTextContent("Dear");
    await feed.send("start", { composed_by: "composer" });
    await feed.send("delta", { text: "Thank you." });
    expect(screen.getByRole("group", { name: "The drafted reply" })).toHaveTextContent(
      /^Thank you\.$/,
    );
    await feed.send("done", { reply: drafted });
    await feed.end();
    expect(await screen.findByText("I did it twice.", { selector: "q" })).toBeVisible();
    expect(screen.getByText(/promises what nobody can guarantee/)).toBeVisible();
    expect(screen.getByText("Free from Monday")).toHaveAttribute("href", "/profile#fact-f1");
    await expectNoViolations(container);
    expect(onInsert).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Put it into the message" }));
    expect(onInsert).toHaveBeenCalledExactlyOnceWith(drafted.text);
    expect(screen.queryByRole("group", { name: "The drafted reply" })).toBeNull();
    expect(server.asked.map(({ path }) => path)).toEqual(["/api/v1/messages/room-1/reply"]);
  });

  it("stops when asked and says why nothing was drafted", async () => {
    const feed = stream();
    let first = true;
    const { user } = await show({
      [REPLY]: () => {
        if (!first) return refusal(422, "nothing_to_answer");
        first = false;
        return feed.response;
      },
    });
    await user.click(await screen.findByRole("button", { name: "Draft a reply" }));
    await user.click(await screen.findByRole("button", { name: "Stop" }));
    await feed.end();
    await user.click(await screen.findByRole("button", { name: "Draft a reply" }));
    expect(await screen.findByText(/no message of the client's/)).toBeVisible();
  });

  it("tells what of the thread to know, and hands over questions for a call", async () => {
    const { user, server, onInsert, container } = await show({
      [NOTES]: {
        language: "en",
        messages: 12,
        open_questions: ["When can you begin?"],
        points: [{ kind: "money", message_id: "m1", is_own: false, text: "Budget is $500." }],
        call_questions: ["Who reviews?", "Where is it hosted?"],
      },
    });
    const fold = (await screen.findByText("Worth knowing before you answer")).closest("details");
    expect(server.asked).toHaveLength(0);
    await act(async () => {
      if (fold) fold.open = true;
      fireEvent(fold as HTMLElement, new Event("toggle"));
    });
    expect(await screen.findByText("When can you begin?")).toBeVisible();
    expect(screen.getByText(/^Money, client:/)).toBeVisible();
    await expectNoViolations(container);
    await user.click(screen.getByRole("button", { name: "Put these questions into the message" }));
    expect(onInsert).toHaveBeenCalledWith("- Who reviews?\n- Where is it hosted?");
    await act(() => i18next.changeLanguage("uk"));
    await waitFor(() => expect(screen.getByText(/^З 12 повідомлень/)).toBeVisible());
  });
});
