/** Filling variables in double braces. The server fills what the job and the profile tell; the rest is the person's. */

/** `text` with what was typed; a variable nothing was typed for stays as it is. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (whole, name: string) => values[name]?.trim() || whole);
}

const VARIABLE = /\{\{\s*([\p{L}_][\p{L}\p{N}_]{1,29})\s*\}\}/gu;
