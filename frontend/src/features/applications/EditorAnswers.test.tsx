/** What the editor does for one answer of the client's questions, and for a snippet that has to be filled in. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { stream } from "@/test/stream";
import { buildApplication, LETTER } from "./builders";
import { REWRITE, showEditor } from "./showEditor";

describe("changing one answer", () => {
  it("writes it in its place, leaves the letter alone and keeps the focus there", async () => {
    const feed = stream();
    const { user, letter, server } = await showEditor({ [REWRITE]: () => feed.response });
    const answer = screen.getByLabelText("When can you begin?");
    await user.click(screen.getByRole("button", { name: /^Write anew: When can/ }));
    await feed.send("start", { composed_by: "model:small" });
    expect(answer).toHaveValue("On Monday.");
    await feed.send("delta", { text: "In two" });
    expect(answer).toHaveValue("In two");
    expect(letter).toHaveValue(LETTER);
    const written = { position: 0, question: "When can you begin?", text: "In two days." };
    await feed.send("done", { application: buildApplication({ version: 4, answers: [written] }) });
    await feed.end();
    expect(server.to(REWRITE)[0]?.body).toEqual({ version: 3, act: "regenerate", answer: 0 });
    await waitFor(() => expect(answer).toHaveValue("In two days."));
    await waitFor(() => expect(answer).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Bring back the earlier text" }));
    expect(answer).toHaveValue("On Monday.");
  });

  it("says beside the answer that it cannot be made shorter", async () => {
    const feed = stream();
    const { user, container } = await showEditor({ [REWRITE]: () => feed.response });
    await user.click(screen.getByRole("button", { name: /^Shorter: / }));
    await feed.send("failed", { code: "nothing_to_change", title: "x" });
    const answers = within(screen.getByRole("region", { name: "1 question from the client" }));
    expect(await answers.findByRole("status")).toBeVisible();
    expect(screen.getByLabelText("When can you begin?")).toHaveValue("On Monday.");
    await expectNoViolations(container);
  });
});

describe("snippets", () => {
  const snippet = {
    id: "s1",
    kind: "snippet",
    version: 1,
    name: "Start",
    text: " For {{job_title}}: from {{початок}}, {{days}} days.",
    language: "en",
    variables: ["job_title", "початок", "days"],
    unknown: ["початок", "days"],
    is_archived: false,
    updated_at: "2026-11-20T08:00:00Z",
  };

  it("are filled by the server, and what it cannot know is asked for", async () => {
    const door = "GET /api/v1/applications/app-1/snippets/s1";
    const { user, letter, server } = await showEditor({
      "GET /api/v1/letter-texts": { items: [snippet], variables: [] },
      [door]: {
        text: " For Depot: from {{початок}}, {{days}} days.",
        unfilled: ["початок", "days"],
      },
    });
    await user.click(screen.getByText("Put in a snippet"));
    letter.setSelectionRange(LETTER.length, LETTER.length);
    await user.click(await screen.findByRole("button", { name: "Start" }));
    const dialog = await screen.findByRole("dialog", { name: "Fill in “Start”" });
    await user.type(within(dialog).getByLabelText("початок"), "Monday");
    await expectNoViolations(dialog);
    await user.click(within(dialog).getByRole("button", { name: "Put it into the letter" }));
    expect(letter).toHaveValue(`${LETTER} For Depot: from Monday, {{days}} days.`);
    expect(server.to(door)).toHaveLength(1);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(letter).toHaveValue(LETTER);
  });
});
