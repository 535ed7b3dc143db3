/** The variables of templates: finding them in a text, and examples to show what a letter would look like. */
import type { LetterText } from "@/client/types";
import { type Explained, isExplained } from "@/lib/letterVariables";

const VARIABLE = /\{\{\s*([\p{L}_][\p{L}\p{N}_]{1,29})\s*\}\}/gu;

/** In the language of the letter, not of the page. */
const EXAMPLES: Record<LetterText["language"], Record<Explained, string>> = {
  en: {
    job_title: "Import supplier files into our shop",
    need: "the nightly import takes four hours",
    skills: "Python and PostgreSQL",
    proof: "Cut a nightly import of 400,000 products from 3 hours to 12 minutes.",
    second_proof: "Added checks that name each refused row.",
    rate: "55 USD",
    answer_1: "I would time each step on one night’s files.",
  },
  uk: {
    job_title: "Імпорт файлів постачальників у наш магазин",
    need: "нічний імпорт триває чотири години",
    skills: "Python і PostgreSQL",
    proof: "Скоротив нічний імпорт 400 000 товарів із 3 годин до 12 хвилин.",
    second_proof: "Додав перевірки, що називають кожен відхилений рядок.",
    rate: "55 USD",
    answer_1: "Я б заміряв кожен крок на файлах однієї ночі.",
  },
};

export interface Piece {
  text: string;
  /** What the stretch is: words as they stand, a filled variable, or one that nothing fills. */
  kind: "plain" | "filled" | "unfilled";
}

/** A text with its variables filled by examples. */
export function filledIn(text: string, language: LetterText["language"]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const name = match[1] ?? "";
    pieces.push({ text: text.slice(at, match.index), kind: "plain" });
    pieces.push(
      isExplained(name)
        ? { text: EXAMPLES[language][name], kind: "filled" }
        : { text: match[0], kind: "unfilled" },
    );
    at = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(at), kind: "plain" });
  return pieces.filter((piece) => piece.text !== "");
}
