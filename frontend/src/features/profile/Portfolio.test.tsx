/** The portfolio: its progress, writing facts by keyboard, conflicts, and deleting with an undo. */
import { notifications } from "@mantine/notifications";
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { PortfolioItem } from "@/client/types";
import { UNDO_SECONDS } from "@/lib/leaving";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Asked, type Door, refusal, serve } from "@/test/server";
import { buildItem } from "./builders";
import { Portfolio } from "./Portfolio";

const LIST = "/api/v1/profile/portfolio";
const ITEM = `${LIST}/${buildItem().id}`;

async function open(items: PortfolioItem[], doors: Record<string, Door> = {}) {
  const server = serve({
    [`GET ${LIST}`]: { items },
    [`POST ${LIST}`]: ({ body }: Asked) =>
      buildItem({ ...(body as object), id: "new", version: 1 }),
    [`PUT ${ITEM}`]: ({ body }: Asked) => buildItem({ ...(body as object), version: 3 }),
    [`DELETE ${ITEM}`]: null,
    ...doors,
  });
  const app = await renderApp(<Portfolio />, { at: "/profile", session: buildSession() });
  await screen.findByText(items.length ? /\d fact/ : /Nothing here yet/, { selector: "span" });
  return { ...app, server };
}

function fact(number: number) {
  return screen.getByRole("textbox", { name: `Fact ${number}` });
}

async function edit(user: Awaited<ReturnType<typeof open>>["user"]) {
  await user.click(screen.getByRole("button", { name: "Edit Stock reports" }));
  return screen.findByRole("dialog", { name: "Edit a piece of work" });
}

afterEach(() => {
  vi.useRealTimers();
  notifications.clean();
});

describe("the list", () => {
  it("shows examples that are marked as such when it is empty", async () => {
    const { container } = await open([]);
    expect(screen.getByText("Examples, not saved anywhere:")).toBeVisible();
    await expectNoViolations(container);
  });

  it("says how far the facts carry", async () => {
    await open([buildItem(), buildItem({ id: "b" }), buildItem({ id: "c" })]);
    expect(screen.getByText("3 items, 6 facts: enough for specific letters.")).toBeVisible();
  });

  it("links only web addresses", async () => {
    const { container } = await open([
      buildItem({ links: ["https://example.org/work", "https://example.org/"] }),
      buildItem({ id: "b", links: ["javascript:x"] }),
    ]);
    const links = [...container.querySelectorAll("a")];
    expect(links.map(({ href }) => href)).toEqual([
      "https://example.org/work",
      "https://example.org/",
    ]);
    expect(links.map(({ textContent }) => textContent)).toEqual([
      "example.org/work",
      "example.org",
    ]);
    expect(new Set(links.map(({ rel }) => rel))).toEqual(new Set(["noopener noreferrer"]));
  });
});

describe("writing a piece of work", () => {
  it("adds one with its facts, typed and pasted", async () => {
    const { user, server } = await open([]);
    await user.click(screen.getByRole("button", { name: "Add a piece of work" }));
    const dialog = await screen.findByRole("dialog", { name: "Add a piece of work" });
    await user.type(within(dialog).getByLabelText(/^Title/), "Shop");
    await user.click(fact(1));
    await user.paste("Did one thing");
    await user.keyboard("{Enter}");
    expect(fact(2)).toHaveFocus();
    await user.paste("Did another");
    await user.keyboard("{Enter}");
    await user.paste("- third, of a list\n- fourth\n");
    expect(fact(4)).toHaveFocus();
    await user.click(within(dialog).getByLabelText("Link 1"));
    await user.paste("example.org/shop");
    await user.keyboard("{Enter}");
    expect(within(dialog).getByLabelText("Link 2")).toHaveFocus();
    await user.paste("https://a.example/1 https://a.example/2");
    expect(within(dialog).getByLabelText("Link 3")).toHaveFocus();
    await user.click(within(dialog).getByRole("button", { name: "Remove link 2" }));
    await user.type(within(dialog).getByLabelText("Year"), "2025");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(server.to(`POST ${LIST}`)[0]?.body).toEqual({
      title: "Shop",
      summary: "",
      facts: ["Did one thing", "Did another", "third, of a list", "fourth"].map((text) => ({
        text,
      })),
      skills: [],
      links: ["https://example.org/shop", "https://a.example/2"],
      year: 2025,
    });
    expect(screen.getByRole("button", { name: "Shop" })).toBeVisible();
  });

  it("is accessible", async () => {
    const { user } = await open([buildItem()]);
    await expectNoViolations(await edit(user));
  });

  it("moves and removes facts by keyboard, keeping their ids", async () => {
    const { user, server } = await open([buildItem()]);
    const dialog = await edit(user);
    await user.click(fact(2));
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(fact(1)).toHaveValue("Cut the import to 12 minutes");
    expect(fact(1)).toHaveFocus();
    expect(within(dialog).getByText("Moved to place 1 of 2")).toBeInTheDocument();
    await user.keyboard("{Enter}x{Backspace}{Backspace}");
    expect(fact(1)).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Move fact 1 down" }));
    expect(fact(2)).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Remove fact 1" }));
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(server.to(`PUT ${ITEM}`)).toHaveLength(1));
    expect(server.to(`PUT ${ITEM}`)[0]?.body).toMatchObject({
      version: 2,
      facts: [{ id: "f-2", text: "Cut the import to 12 minutes" }],
    });
  });

  it("says what is missing", async () => {
    const { user, server } = await open([]);
    await user.click(screen.getByRole("button", { name: "Add a piece of work" }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByLabelText("Year"), "19");
    await user.click(within(dialog).getByLabelText("Link 1"));
    await user.paste("javascript:alert(1)");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Give it a title")).toBeVisible();
    expect(screen.getByText("Use a year such as 2024")).toBeVisible();
    expect(screen.getByText(/Use a web address/)).toBeVisible();
    expect(server.to(`POST ${LIST}`)).toHaveLength(0);
  });

  it("does not close over unsaved words", async () => {
    const { user } = await open([buildItem()]);
    await edit(user);
    await user.type(fact(1), "!");
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "Stay here" }));
    expect(fact(1)).toHaveValue("Moved 18 reports to PostgreSQL!");
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "Leave without saving" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("keeps mine when it was changed elsewhere", async () => {
    let items = [buildItem()];
    let tries = 0;
    const { user, server } = await open(items, {
      [`GET ${LIST}`]: () => ({ items }),
      [`PUT ${ITEM}`]: ({ body }: Asked) => {
        tries += 1;
        if (tries === 1) return refusal(409, "version_conflict");
        return buildItem({ ...(body as object), version: 6 });
      },
    });
    const dialog = await edit(user);
    await user.type(fact(1), "!");
    items = [buildItem({ version: 5, title: "Theirs" })];
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("differ in: Title, Facts");
    await user.click(screen.getByRole("button", { name: "Keep mine" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(server.to(`PUT ${ITEM}`).at(-1)?.body).toMatchObject({ version: 5 });
  });

  it("can be added again when it was deleted elsewhere", async () => {
    let items = [buildItem()];
    const { user, server } = await open(items, {
      [`GET ${LIST}`]: () => ({ items }),
      [`PUT ${ITEM}`]: refusal(404, "not_found"),
    });
    const dialog = await edit(user);
    await user.type(fact(1), "!");
    items = [];
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await user.click(await screen.findByRole("button", { name: "Add it again" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(server.to(`POST ${LIST}`)).toHaveLength(1);
  });
});

describe("deleting", () => {
  async function remove(doors: Record<string, Door> = {}) {
    const opened = await open([buildItem()], doors);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await opened.user.click(screen.getByRole("button", { name: "Delete Stock reports" }));
    expect(screen.queryByRole("button", { name: "Edit Stock reports" })).toBeNull();
    return opened;
  }
  const wait = () => act(() => vi.advanceTimersByTimeAsync((UNDO_SECONDS + 1) * 1000));

  it("hides at once, but deletes only when the time to undo is over", async () => {
    const { server } = await remove();
    expect(screen.getByText("“Stock reports” is deleted.")).toBeVisible();
    expect(server.to(`DELETE ${ITEM}`)).toHaveLength(0);
    await wait();
    expect(server.to(`DELETE ${ITEM}`)).toHaveLength(1);
    expect(screen.getByText(/Nothing here yet/)).toBeVisible();
  });

  it("brings it back unharmed by Undo", async () => {
    const { server, user } = await remove();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(screen.getByRole("button", { name: "Edit Stock reports" })).toBeVisible();
    await wait();
    expect(server.to(`DELETE ${ITEM}`)).toHaveLength(0);
  });

  it("shows it again when the server could not delete it", async () => {
    await remove({ [`DELETE ${ITEM}`]: refusal(500, "internal_error") });
    await wait();
    expect(screen.getByRole("button", { name: "Edit Stock reports" })).toBeVisible();
    expect(screen.getByText("“Stock reports” could not be deleted")).toBeVisible();
  });
});
