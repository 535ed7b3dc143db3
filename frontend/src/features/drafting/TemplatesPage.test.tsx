/** Templates and snippets: writing with variables, a preview, taking out of use with undo, and plain rates. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, serve } from "@/test/server";
import { buildComparison, buildText } from "./builders";
import { TemplatesPage } from "./TemplatesPage";
import { filledIn } from "./variables";

const ADD = "POST /api/v1/letter-texts";
const SAVE = "PUT /api/v1/letter-texts/text-1";
const ARCHIVE = "POST /api/v1/letter-texts/text-1/archive";

async function show(items: object[], doors: Record<string, Door> = {}) {
  const server = serve({
    "GET /api/v1/letter-texts": { items, variables: ["need", "proof"] },
    "GET /api/v1/letter-texts/comparison": buildComparison(),
    ...doors,
  });
  const page = await renderApp(<TemplatesPage />, {
    at: "/settings/templates",
    session: buildSession(),
  });
  await screen.findByRole("heading", { name: "Templates" });
  return { ...page, server };
}

describe("templates and snippets", () => {
  it("writes a snippet with a variable at the caret and a look at it", async () => {
    const { user, server } = await show([], {
      [ADD]: buildText({ id: "text-2", kind: "snippet", name: "Start" }),
    });
    await user.click(screen.getByRole("button", { name: "New snippet" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(dialog.getByText("Give it a name")).toBeVisible();
    await user.type(dialog.getByLabelText("Name"), "Start");
    await user.type(dialog.getByLabelText("Text"), "About ");
    await user.click(dialog.getByRole("button", { name: "What the client needs" }));
    expect(dialog.getByLabelText("Text")).toHaveValue("About {{need}}");
    expect(dialog.getByText("the nightly import takes four hours").tagName).toBe("MARK");
    await expectNoViolations(document.body);
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Start")).toBeVisible();
    expect(server.to(ADD)[0]?.body).toEqual({
      kind: "snippet",
      name: "Start",
      text: "About {{need}}",
      language: "en",
    });
  });

  it("changes one on the version that was read", async () => {
    const { user, server } = await show([buildText()], { [SAVE]: buildText({ name: "Shorter" }) });
    await user.click(screen.getByRole("button", { name: "Change Short and plain" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText("Name"), "!");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(server.to(SAVE)[0]?.body).toMatchObject({ version: 4, name: "Short and plain!" });
  });

  it("takes one out of use, and back", async () => {
    const { user, server } = await show([buildText()], {
      [ARCHIVE]: ({ body }) => buildText({ is_archived: (body as { archived: boolean }).archived }),
    });
    await user.click(screen.getByRole("button", { name: "Delete Short and plain" }));
    expect(await screen.findByText("1 out of use")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("button", { name: "Delete Short and plain" })).toBeVisible();
    expect(server.to(ARCHIVE).map(({ body }) => body)).toEqual([
      { archived: true },
      { archived: false },
    ]);
  });

  it("says plainly that there is not enough data, each rate with its n and interval", async () => {
    const { container } = await show([buildText({ unknown: ["weather"] })]);
    expect(
      await screen.findByText(/^Not enough data\. .* about 721 sent letters\.$/),
    ).toBeVisible();
    expect(screen.getByText("3 of 12 answered: 25% (9% to 53%)")).toBeVisible();
    expect(screen.getByText(/2 letters are not counted/)).toBeVisible();
    expect(screen.getByText("Nothing fills: weather")).toBeVisible();
    await expectNoViolations(container);
  });
});

describe("a preview", () => {
  it("fills what it can in the letter's language and shows what nothing fills", () => {
    expect(filledIn("{{ rate }} {{weather}}.", "uk")).toEqual([
      { text: "55 USD", kind: "filled" },
      { text: " ", kind: "plain" },
      { text: "{{weather}}", kind: "unfilled" },
      { text: ".", kind: "plain" },
    ]);
  });
});
