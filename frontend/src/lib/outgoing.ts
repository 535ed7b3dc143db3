/** Giving the person's word for one preview: once, and where the answer to it was lost, by asking what became of it. */
import type { Outgoing } from "@/client/types";
import { asProblem } from "./problem";

/** `check` looks the outcome up; without it the refusal of a preview that was used before is thrown like any other. */
export async function giveWord(
  confirm: () => Promise<Outgoing>,
  check?: () => Promise<Outgoing>,
): Promise<Outgoing> {
  try {
    return await confirm();
  } catch (error) {
    if (check === undefined || asProblem(error).code !== "preview_used") throw error;
    return check();
  }
}

/** The outcome is not known yet. */
export function isOpen({ state }: Outgoing): boolean {
  return state === "sending" || state === "checking";
}
