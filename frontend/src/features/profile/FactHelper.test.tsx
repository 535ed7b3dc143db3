/** Facts found in a pasted text: one by one, changed before they are kept, skipped, taken back. */
import { notifications } from "@mantine/notifications";
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, serve } from "@/test/server";
import { buildItem } from "./builders";
import { Portfolio } from "./Portfolio";

const FIND = "POST /api/v1/ai/facts";
const ADD_FACT = "POST /api/v1/profile/portfolio/facts";
const ADD_ITEM = "POST /api/v1/profile/portfolio";
const found = (text: string, title: string, is_known = false) => ({
  text,
  quote: `… ${text} …`,
  title,
  numbers: [],
  skills: ["Go"],
  is_known,
});

async function show(items: object[], doors: Record<string, Door> = {}) {
  const item = buildItem();
  const server = serve({
    "GET /api/v1/profile/portfolio": { items: [item] },
    [FIND]: { items },
    [ADD_FACT]: {
      item: { ...item, facts: [...item.facts, { id: "f-9", text: "Kept 3 shops running" }] },
    },
    ...doors,
  });
  const page = await renderApp(<Portfolio />, { at: "/profile", session: buildSession() });
  await page.user.click(await screen.findByRole("button", { name: "Find facts in a text" }));
  const dialog = within(await screen.findByRole("dialog"));
  await page.user.click(await dialog.findByLabelText("Your CV, README or case study"));
  await page.user.paste("My CV");
  await page.user.click(dialog.getByRole("button", { name: "Find facts" }));
  return { ...page, server, dialog };
}

// A toast outlives its test.
afterEach(() => notifications.clean());

describe("finding facts in a text", () => {
  it("keeps each only by a click, under the work it belongs to, with the words as they were changed", async () => {
    const { user, dialog, server } = await show([
      found("Kept shops running", "stock reports"),
      found("Wrote a parser", "Parser"),
      found("Known one", "Parser", true),
    ]);
    expect(await dialog.findByText("1 of 2 1 more is in your portfolio already.")).toBeVisible();
    expect(server.to(FIND)[0]?.body).toEqual({ text: "My CV" });
    const fact = dialog.getByLabelText("The fact, as letters may use it");
    await waitFor(() => expect(fact).toHaveFocus());
    await user.clear(fact);
    await user.type(fact, "Kept 3 shops running");
    await expectNoViolations(document.body);
    await user.click(dialog.getByRole("button", { name: "It is true: keep it" }));
    expect(await dialog.findByText(/^2 of 2/)).toBeVisible();
    expect(server.to(ADD_FACT)[0]?.body).toEqual({
      text: "Kept 3 shops running",
      item_id: buildItem().id,
    });
    expect(dialog.getByLabelText("Piece of work")).toHaveDisplayValue("New: Parser");
    await user.click(dialog.getByRole("button", { name: "Skip" }));
    expect(await dialog.findByText("1 fact kept.")).toBeVisible();
    expect(server.to(ADD_ITEM)).toHaveLength(0);
  });

  it("makes a new piece of work where the text names one, and takes it back", async () => {
    const made = buildItem({ id: "new-1", title: "Parser", facts: [{ id: "f-1", text: "Wrote" }] });
    const gone = "DELETE /api/v1/profile/portfolio/new-1";
    const { user, dialog, server } = await show([found("Wrote a parser", "Parser")], {
      [ADD_ITEM]: made,
      [gone]: null,
    });
    await user.click(await dialog.findByRole("button", { name: "It is true: keep it" }));
    expect(await dialog.findByText("1 fact kept.")).toBeVisible();
    expect(server.to(ADD_ITEM)[0]?.body).toMatchObject({
      title: "Parser",
      skills: ["Go"],
      facts: [{ text: "Wrote a parser" }],
    });
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await dialog.findByText("0 facts kept.")).toBeVisible();
    expect(server.to(gone)).toHaveLength(1);
  });

  it("says what a fact is where none was found", async () => {
    const { dialog } = await show([]);
    expect(await dialog.findByText(/No sentence in this text reads as a fact/)).toBeVisible();
  });
});
