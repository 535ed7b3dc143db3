/** A sentence that is true becomes a fact with one click, is judged anew at once, and can be taken back. */
import { notifications } from "@mantine/notifications";
import { screen, waitFor } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, describe, expect, it } from "vitest";
import type { ApplicationWrite, PortfolioItem } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { ApplicationView } from "./ApplicationView";
import { buildApplication, buildPreview, LETTER } from "./builders";
import { PreviewView } from "./PreviewView";

const PUT = "PUT /api/v1/applications/app-1";
const FACTS = "POST /api/v1/profile/portfolio/facts";
const PORTFOLIO = "GET /api/v1/profile/portfolio";
const PREVIEW = "POST /api/v1/applications/app-1/preview";
const SENTENCE = LETTER.slice(35, 53);
const KEEP = `This is true: keep it as a fact: ${SENTENCE}`;

function buildItem(facts: string[], version = 1): PortfolioItem {
  return {
    id: "item-1",
    version,
    title: "Other experience",
    summary: "",
    facts: facts.map((text, place) => ({ id: `f-${place}`, text })),
    skills: [],
    links: [],
    files: [],
    year: null,
    updated_at: "2026-11-20T08:00:00Z",
  };
}

/** A server whose judgement of the letter follows the facts it keeps. */
function keeping(before: PortfolioItem[]) {
  let items = before;
  const isTrue = () => items.some(({ facts }) => facts.some(({ text }) => text === SENTENCE));
  const judged = (version: number) => {
    const { claims } = buildApplication();
    return buildApplication({
      version,
      claims: claims.map((claim) => ({ ...claim, supported: claim.supported || isTrue() })),
    });
  };
  return {
    "GET /api/v1/applications/app-1": () => judged(3),
    [PUT]: ({ body }: { body: unknown }) => judged((body as ApplicationWrite).version + 1),
    [PORTFOLIO]: () => ({ items }),
    [FACTS]: ({ body }: { body: unknown }) => {
      const known = items[0]?.facts.map(({ text }) => text) ?? [];
      const item = buildItem([...known, (body as { text: string }).text], known.length + 1);
      items = [item];
      return { item };
    },
    "PUT /api/v1/profile/portfolio/item-1": ({ body }: { body: unknown }) => {
      items = [{ ...buildItem([]), ...(body as PortfolioItem) }];
      return items[0] ?? null;
    },
    "DELETE /api/v1/profile/portfolio/item-1": () => {
      items = [];
      return null;
    },
    [PREVIEW]: () =>
      isTrue()
        ? buildPreview()
        : refusal(422, "unsupported_claims", {
            detail: SENTENCE,
            fields: { letter: "unsupported_claims" },
          }),
  };
}

async function openEditor(before: PortfolioItem[] = [], doors: Record<string, Door> = {}) {
  const server = serve({ ...keeping(before), ...doors });
  const page = await renderApp(<ApplicationView id="app-1" />, {
    at: "/applications/app-1",
    session: buildSession(),
  });
  return { ...page, server, keep: await screen.findByRole("button", { name: KEEP }) };
}

// Toasts outlive the page that showed them.
afterEach(() => notifications.clean());

describe("keeping a sentence as a fact, in the editor", () => {
  it("keeps it by keyboard, has the letter judged anew, and leaves focus at the sentence", async () => {
    const { user, server, keep, container } = await openEditor();
    await expectNoViolations(container);
    keep.focus();
    await user.keyboard("{Enter}");
    expect(
      await screen.findByText("2 claims, each supported by what you wrote about yourself."),
    ).toBeVisible();
    expect(server.to(FACTS)[0]?.body).toEqual({ text: SENTENCE });
    expect(server.to(PUT)[0]?.body).toMatchObject({ version: 3, letter: LETTER });
    await waitFor(() =>
      expect(screen.getByRole("button", { name: /Supported.*perfect fit/ })).toHaveFocus(),
    );
    expect(screen.getByText("Kept as a fact under “Other experience”.")).toBeVisible();
  });

  it("takes the item made for it away again", async () => {
    const { user, server, keep } = await openEditor();
    await user.click(keep);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("button", { name: KEEP })).toBeVisible();
    expect(server.to("DELETE /api/v1/profile/portfolio/item-1")).toHaveLength(1);
    expect(server.to(PUT).at(-1)?.body).toMatchObject({ version: 4 });
  });

  it("takes only its own fact out of an item that was there before", async () => {
    const { user, server, keep } = await openEditor([buildItem(["I sing."])]);
    await user.click(keep);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("button", { name: KEEP })).toBeVisible();
    expect(server.to("PUT /api/v1/profile/portfolio/item-1")[0]?.body).toEqual({
      version: 2,
      title: "Other experience",
      summary: "",
      facts: [{ id: "f-0", text: "I sing." }],
      skills: [],
      links: [],
      year: null,
    });
  });

  it("offers nothing to undo where the portfolio said so before", async () => {
    const item = buildItem(["I am the perfect fit"]);
    const { user, keep } = await openEditor([item], { [FACTS]: { item } });
    await user.click(keep);
    expect(await screen.findByText("“Other experience” already holds this fact.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("says why it could not be kept", async () => {
    const { user, keep, server } = await openEditor([], { [FACTS]: refusal(409, "item_full") });
    await user.click(keep);
    expect(await screen.findByRole("alert")).toHaveTextContent("has 40 facts");
    expect(server.to(PUT)).toHaveLength(0);
  });

  it("speaks Ukrainian", async () => {
    await i18next.changeLanguage("uk");
    serve(keeping([]));
    await renderApp(<ApplicationView id="app-1" />, {
      at: "/applications/app-1",
      session: buildSession(),
    });
    expect(await screen.findByText("Це правда: зберегти як факт")).toBeVisible();
  });
});

describe("keeping a sentence as a fact, at the gate", () => {
  it("opens the gate once nothing unsupported is left, and closes it when taken back", async () => {
    const server = serve(keeping([]));
    const { user, container } = await renderApp(<PreviewView id="app-1" onConfirmed={() => {}} />, {
      at: "/applications/app-1/preview",
      session: buildSession(),
    });
    const keep = await screen.findByRole("button", { name: KEEP });
    await expectNoViolations(container);
    await user.click(keep);
    expect(await screen.findByRole("button", { name: /^Confirm/ })).toBeVisible();
    expect(server.to(PREVIEW)).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("button", { name: KEEP })).toBeVisible();
  });
});
