/** The variables of templates and snippets that have words of their own (`variables` of the namespace `writing`). */

/** The server says which of them a letter can fill; any other goes by its own name. */
const EXPLAINED = [
  "job_title",
  "need",
  "skills",
  "proof",
  "second_proof",
  "rate",
  "answer_1",
] as const;
export type Explained = (typeof EXPLAINED)[number];

export function isExplained(name: string): name is Explained {
  return EXPLAINED.some((each) => each === name);
}
