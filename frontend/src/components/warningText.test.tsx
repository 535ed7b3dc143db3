/** Every warning is a sentence in both languages; a detail that is only a number never stands alone. */
import { screen } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import type { DraftWarning } from "@/client/types";
import { renderApp } from "@/test/render";
import { useWarningText } from "./warningText";

function Said({ warning }: { warning: DraftWarning }) {
  const textOf = useWarningText((position) => ["When can you begin?"][position]);
  return <p role="note">{textOf(warning)}</p>;
}

async function said(code: string, detail: string): Promise<string> {
  const { unmount } = await renderApp(
    <Said warning={{ code: code as DraftWarning["code"], detail }} />,
  );
  const text = screen.getByRole("note").textContent ?? "";
  unmount();
  return text;
}

describe("the words of a warning", () => {
  it.each([
    ["question_needs_you", "0", "Only you can answer this: “When can you begin?”"],
    ["question_needs_you", "2", "Only you can answer question 3."],
    ["letter_short", "40", "Short: 40 words. 90 to 260 read best."],
    ["wrong_language", "de", "The job is written in another language: German."],
    ["wrong_language", "other", "The job is written in another language."],
    ["model_unavailable", "gpt-x", "gpt-x did not answer, so this was composed without AI."],
    ["brand_new", "7", "Something here needs another look."],
    ["brand_new", "this phrase", "This needs another look: “this phrase”"],
  ])("for %s with %s", async (code, detail, text) => {
    expect(await said(code, detail)).toBe(text);
  });

  it("are Ukrainian too", async () => {
    await i18next.changeLanguage("uk");
    expect(await said("question_needs_you", "2")).toBe("На запитання 3 можете відповісти лише ви.");
    expect(await said("brand_new", "7")).toBe("Щось тут варто перевірити ще раз.");
  });
});
