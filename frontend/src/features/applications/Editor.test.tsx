/** The editor: autosave in words, claims with their sources, composing as a stream, and mends. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { ApplicationWrite } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { refusal } from "@/test/server";
import { stream } from "@/test/stream";
import { buildApplication, LETTER } from "./builders";
import { answer, COMPOSE, GET, PUT, showEditor as show } from "./showEditor";

describe("the editor", () => {
  it("saves while the person types and says so", async () => {
    const { user, letter, server, container } = await show();
    expect(screen.getByText("Saved")).toBeVisible();
    await user.type(letter, " Bye.");
    expect(screen.getByText("Not saved yet")).toBeVisible();
    await waitFor(() => expect(screen.getByText("Saved")).toBeVisible(), { timeout: 3_000 });
    expect(server.to(PUT)[0]?.body).toEqual({
      version: 3,
      letter: `${LETTER} Bye.`,
      answers: [{ position: 0, text: "On Monday." }],
      bid: { amount: "45.00" },
      duration: null,
      milestones: [],
    });
    await expectNoViolations(container);
  });

  it("counts words and the answers left to give", async () => {
    const { user, letter } = await show();
    await user.clear(letter);
    await user.type(letter, "Three more words");
    expect(screen.getByText("3 words")).toBeVisible();
    await user.clear(screen.getByLabelText("When can you begin?"));
    expect(screen.getByText("1 answer left to give")).toBeVisible();
    await user.click(screen.getByLabelText("When can you begin?"));
    await user.paste("[your answer: When can you begin]");
    expect(screen.getByText("1 answer left to give")).toBeVisible();
  });

  it("lists each claim with what it rests on, and selects it in the letter", async () => {
    const { user, letter } = await show();
    const supported = screen.getByRole("button", { name: /Supported.*depot screen/ });
    const card = supported.closest("li");
    expect(
      within(card as HTMLElement).getByText("The depot screen went live in 2025"),
    ).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Nothing supports this/ }));
    expect([letter.selectionStart, letter.selectionEnd]).toEqual([35, 53]);
    expect(letter).toHaveFocus();
  });

  it("says that an edited claim waits to be checked", async () => {
    const { user, letter } = await show({ [PUT]: () => new Promise<never>(() => undefined) });
    letter.setSelectionRange(2, 9);
    await user.type(letter, "painted", { initialSelectionStart: 2, initialSelectionEnd: 9 });
    expect(screen.getByRole("button", { name: /Edited: checked again/ })).toBeDisabled();
  });

  it("takes a sentence out with one click, and back with another", async () => {
    const { user, letter } = await show();
    await user.click(screen.getByRole("button", { name: "Take it out: perfect fit" }));
    expect(letter).toHaveValue("I rebuilt a depot screen in React. Shall we talk?");
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(letter).toHaveValue(LETTER);
  });

  it("shows both texts of a conflict and keeps the one chosen", async () => {
    let theirs = false;
    const { user, letter, server } = await show({
      [GET]: () =>
        theirs ? buildApplication({ version: 7, letter: "Theirs." }) : buildApplication(),
      [PUT]: ({ body }) => {
        theirs = true;
        const write = body as ApplicationWrite;
        return write.version === 7 ? answer(write) : refusal(409, "version_conflict");
      },
    });
    await user.type(letter, " Mine.");
    expect(await screen.findByText("Theirs.", {}, { timeout: 3_000 })).toBeVisible();
    expect(screen.getByRole("button", { name: "Preview" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Keep this one" }));
    await waitFor(() => expect(screen.getByText("Saved")).toBeVisible());
    expect(server.to(PUT).at(-1)?.body).toMatchObject({ version: 7, letter: `${LETTER} Mine.` });
  });

  it("keeps the text and offers to try again when saving fails", async () => {
    const { user, letter } = await show({ [PUT]: refusal(500, "internal_error") });
    await user.type(letter, "!");
    expect(await screen.findByText("Not saved", {}, { timeout: 3_000 })).toBeVisible();
    expect(letter).toHaveValue(`${LETTER}!`);
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  it("saves on the way out, and asks before losing what could not be saved", async () => {
    const { user, letter, address, server } = await show({ [PUT]: refusal(500, "internal_error") });
    await user.type(letter, "!");
    await user.click(screen.getByRole("link", { name: "All applications" }));
    expect(await screen.findByText("The last changes are not saved")).toBeVisible();
    expect(server.to(PUT)).toHaveLength(1);
    expect(address()).toBe("/applications/app-1");
    await user.click(screen.getByRole("button", { name: "Leave without them" }));
    await waitFor(() => expect(address()).toBe("/applications"));
  });

  it("does not go to the gate with a bid nobody can read", async () => {
    const { user, address } = await show();
    const bid = screen.getByLabelText(/Your rate an hour/);
    await user.clear(bid);
    await user.type(bid, "a lot");
    await user.click(screen.getByRole("button", { name: "Preview" }));
    expect(bid).toHaveFocus();
    expect(address()).toBe("/applications/app-1");
  });
});

describe("composing", () => {
  it("shows the text as it comes, says who writes, and keeps the former text", async () => {
    const feed = stream();
    const { user, letter, server } = await show({ [COMPOSE]: () => feed.response });
    await user.selectOptions(screen.getByLabelText("Tone"), "Warm");
    await user.click(screen.getByRole("button", { name: "Write again" }));
    await feed.send("start", { composed_by: "composer" });
    await feed.send("delta", { text: "Hello" });
    await feed.send("delta", { text: " there." });
    expect(letter).toHaveValue("Hello there.");
    expect(letter).toHaveAttribute("readonly");
    expect(screen.getByText("Being composed without AI")).toBeVisible();
    const application = buildApplication({
      version: 4,
      letter: "Hello there.",
      composed_by: "composer",
      claims: [],
    });
    await feed.send("done", { application });
    await feed.end();
    expect(await screen.findByText("Composed without AI")).toBeVisible();
    expect(server.to(COMPOSE)[0]?.body).toEqual({ tone: "warm" });
    await user.click(screen.getByRole("button", { name: "Bring back the earlier text" }));
    expect(letter).toHaveValue(LETTER);
  });

  it("stops when asked and leaves the former text", async () => {
    const feed = stream();
    const { user, letter } = await show({ [COMPOSE]: () => feed.response });
    await user.click(screen.getByRole("button", { name: "Write again" }));
    await feed.send("delta", { text: "Half a" });
    await user.click(screen.getByRole("button", { name: "Stop" }));
    // The reader notices the abort with the next chunk, as a browser's fetch does at once.
    await feed.end();
    await waitFor(() => expect(letter).toHaveValue(LETTER));
  });

  it("says why nothing was written", async () => {
    const feed = stream();
    const { user, letter } = await show({ [COMPOSE]: () => feed.response });
    await user.click(screen.getByRole("button", { name: "Write again" }));
    await feed.send("failed", { code: "job_expired", title: "gone" });
    expect(await screen.findByText("This job is no longer available")).toBeVisible();
    expect(letter).toHaveValue(LETTER);
  });

  it("does not compose over what could not be saved", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { user, letter, server } = await show({ [PUT]: refusal(500, "internal_error") });
    await user.type(letter, "!");
    await user.click(screen.getByRole("button", { name: "Write again" }));
    await screen.findByText("Not saved");
    expect(server.to(COMPOSE)).toHaveLength(0);
  });
});
