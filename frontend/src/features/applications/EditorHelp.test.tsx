/** What the editor does for a letter that is there: acts, parts, versions, mends, sources by keyboard, grounds. */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildProfile } from "@/test/builders";
import { stream } from "@/test/stream";
import { buildApplication, LETTER } from "./builders";
import { REWRITE, showEditor } from "./showEditor";

const VERSIONS = "GET /api/v1/applications/app-1/versions";
const PARTS = [
  { kind: "proofs" as const, start: 0, end: 53 },
  { kind: "question" as const, start: 55, end: 69 },
];

describe("changing a letter", () => {
  it("writes one part over the old one and leaves the rest of the letter alone", async () => {
    const feed = stream();
    const { user, letter, server } = await showEditor(
      { [REWRITE]: () => feed.response },
      { parts: PARTS },
    );
    await user.click(screen.getByText("Write one part anew"));
    await user.click(screen.getByRole("button", { name: "Write anew: Question" }));
    await feed.send("start", { composed_by: "model:small" });
    await feed.send("delta", { text: "When?" });
    expect(letter.value.startsWith(LETTER.slice(0, 55))).toBe(true);
    expect(letter.value).toContain("When?");
    expect(screen.getByText("Being written by small")).toBeVisible();
    // Another begins anew: what the first one told is void.
    await feed.send("start", { composed_by: "rule:regenerate" });
    await feed.send("delta", { text: "May I see it?!" });
    const written = `${LETTER.slice(0, 55)}May I see it?!`;
    expect(letter).toHaveValue(written);
    const application = buildApplication({ version: 4, letter: written });
    await feed.send("done", { application });
    await feed.end();
    expect(server.to(REWRITE)[0]?.body).toEqual({
      version: 3,
      act: "regenerate",
      part: "question",
    });
    await user.click(screen.getByRole("button", { name: "Bring back the earlier text" }));
    expect(letter).toHaveValue(LETTER);
  });

  it("says plainly that only a model can do it, and where one is set up", async () => {
    const feed = stream();
    const { user, letter } = await showEditor({ [REWRITE]: () => feed.response });
    await user.click(screen.getByRole("button", { name: "Translate" }));
    await feed.send("failed", { code: "needs_model", title: "x" });
    expect(await screen.findByText(/Only a language model can do this/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Set up a model" })).toHaveAttribute(
      "href",
      "/settings/ai",
    );
    expect(letter).toHaveValue(LETTER);
  });

  it("makes the draft of a template", async () => {
    const template = {
      id: "t1",
      kind: "template",
      version: 1,
      name: "Short one",
      text: "Hi",
      language: "en",
      variables: [],
      unknown: [],
      is_archived: false,
      updated_at: "2026-11-20T08:00:00Z",
    };
    const door = "POST /api/v1/applications/app-1/template";
    const { user, letter, server } = await showEditor({
      "GET /api/v1/letter-texts": {
        items: [template, { ...template, id: "s1", kind: "snippet", name: "Bye", text: " Bye." }],
        variables: [],
      },
      [door]: buildApplication({ version: 4, letter: "Hi" }),
    });
    await user.selectOptions(await screen.findByLabelText("Written from"), "Short one");
    await user.click(screen.getByRole("button", { name: "Write again" }));
    await waitFor(() => expect(letter).toHaveValue("Hi"));
    expect(server.to(door)[0]?.body).toEqual({ version: 3, template_id: "t1" });
    await user.click(screen.getByText("Put in a snippet"));
    letter.setSelectionRange(2, 2);
    await user.click(screen.getByRole("button", { name: "Bye" }));
    expect(letter).toHaveValue("Hi Bye.");
  });
});

describe("mending", () => {
  it("puts the client's word in only when the person clicks, and takes it back", async () => {
    const trap = {
      code: "trap_word" as const,
      detail: "banana",
      fix: { act: "replace" as const, start: 0, end: 0, text: "banana\n\n" },
    };
    const { user, letter } = await showEditor({}, { warnings: [trap] });
    expect(letter).toHaveValue(LETTER);
    await user.click(screen.getByRole("button", { name: /Put “banana” into the letter/ }));
    expect(letter).toHaveValue(`banana\n\n${LETTER}`);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(letter).toHaveValue(LETTER);
  });

  it("asks for the act where that is the mend", async () => {
    const feed = stream();
    const { user, server } = await showEditor(
      { [REWRITE]: () => feed.response },
      { warnings: [{ code: "letter_long", detail: "300", fix: { act: "shorten", text: "" } }] },
    );
    await user.click(screen.getByRole("button", { name: /Shorten the letter/ }));
    await waitFor(() =>
      expect(server.to(REWRITE)[0]?.body).toEqual({ version: 3, act: "shorten" }),
    );
    await feed.end();
  });

  it("takes an unsupported sentence out from its claim", async () => {
    const { user, letter } = await showEditor(
      {},
      {
        warnings: [
          {
            code: "unsupported_claim",
            detail: LETTER.slice(35, 53),
            start: 35,
            end: 53,
            fix: { act: "replace", start: 35, end: 55, text: "" },
          },
        ],
      },
    );
    await user.click(screen.getByRole("button", { name: /^Take it out/ }));
    expect(letter).toHaveValue("I rebuilt a depot screen in React. Shall we talk?");
  });
});

describe("sources", () => {
  it("leads by keyboard from the words to their claim and back, and on to the fact", async () => {
    const { letter, user } = await showEditor();
    letter.focus();
    letter.setSelectionRange(4, 4);
    fireEvent.keyDown(letter, { code: "Period", ctrlKey: true });
    const claim = screen.getByRole("button", { name: /Supported.*depot screen/ });
    expect(claim).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(letter).toHaveFocus();
    expect([letter.selectionStart, letter.selectionEnd]).toEqual([0, 34]);
    const [source] = screen.getAllByRole("link", { name: "The depot screen went live in 2025" });
    expect(source).toHaveAttribute("href", "/profile#fact-f1");
  });
});

describe("versions", () => {
  it("shows what changed, brings one back, and can undo that", async () => {
    const version = { number: 1, at: "2026-11-20T08:00:00Z", made_by: "rule:shorten", words: 2 };
    const restore = "POST /api/v1/applications/app-1/versions/1/restore";
    const { user, letter, server } = await showEditor({
      [VERSIONS]: { items: [version] },
      [`${VERSIONS}/1`]: {
        ...version,
        letter: "Old words.",
        changes: [
          { kind: "removed", text: "Old" },
          { kind: "added", text: "New" },
          { kind: "same", text: " words." },
        ],
      },
      [restore]: buildApplication({ version: 4, letter: "Old words." }),
    });
    await user.click(screen.getByRole("button", { name: "Versions" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText("Shortened without AI")).toBeVisible();
    expect((await within(dialog).findByText("Old")).tagName).toBe("DEL");
    expect(within(dialog).getByText("New").tagName).toBe("INS");
    await expectNoViolations(dialog);
    await user.click(within(dialog).getByRole("button", { name: "Bring this one back" }));
    await waitFor(() => expect(letter).toHaveValue("Old words."));
    expect(server.to(restore)[0]?.body).toEqual({ version: 3 });
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(letter).toHaveValue(LETTER);
  });
});

describe("grounds", () => {
  it("say where the rate comes from and what clients read under the letter", async () => {
    await showEditor({ "GET /api/v1/profile": buildProfile() }, { weeks: 3 });
    expect(await screen.findByText(/In your profile: \$50 an hour/)).toBeVisible();
    expect(screen.getByText(/about 3 weeks/)).toBeVisible();
    expect(screen.getByText("A tool helped with this draft.")).toBeVisible();
  });

  it("show what models were asked, and what was sent, when the person wants to see it", async () => {
    const call = {
      id: "c1",
      at: "2026-11-20T08:00:00Z",
      purpose: "letter",
      model: "small",
      is_own: true,
      prompt_version: "letter-1",
      outcome: "done",
      tokens_read: 1200,
      tokens_written: 300,
      is_told: true,
      dollars: "0.0021",
      sent: "My facts",
      job_hash: "ab",
      made: null,
      kept_until: "2026-12-20T08:00:00Z",
      kept_share: null,
    };
    const { server, container } = await showEditor({
      "GET /api/v1/applications/app-1/model-calls": { items: [call] },
      "GET /api/v1/applications/app-1/model-calls/kept": [{ call_id: "c1", kept_share: 0.62 }],
    });
    const log = screen.getByText("What models were asked").closest("details");
    expect(server.asked.some(({ path }) => path.includes("model-calls"))).toBe(false);
    await act(async () => {
      if (log) log.open = true;
      fireEvent(log as HTMLElement, new Event("toggle"));
    });
    expect(await screen.findByText(/1,200 tokens read, 300 written/)).toBeInTheDocument();
    expect(await screen.findByText(/62% of its words/)).toBeInTheDocument();
    expect(screen.getByText("My facts")).toBeInTheDocument();
    await expectNoViolations(container);
  });
});
