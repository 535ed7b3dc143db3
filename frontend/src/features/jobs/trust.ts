/** Reading what was found about a post's honesty: which flags still stand, and where the quotes lie. */
import type { JobFlag, JobTrust, Quoted } from "@/client/types";

export function openFlags(trust: JobTrust): JobFlag[] {
  return trust.flags.filter((flag) => !flag.overruled);
}

/** Every quote that is shown beside the text, so that it can be found in it. */
export function quotesOf(trust: JobTrust): Quoted[] {
  const flags = openFlags(trust).flatMap((flag) => flag.evidence ?? []);
  return [...flags, ...trust.traps.map((trap) => trap.evidence), ...trust.machine_orders];
}
