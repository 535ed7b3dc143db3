/** What the account's page asks of the back end. A step-up, where one is needed, comes by itself. */
import { api, call } from "@/lib/api";
import { session } from "@/lib/session";

/** Changes the password; this browser goes on under the fresh session of the answer. */
export async function changePassword(current: string, next: string): Promise<void> {
  const body = { current_password: current, new_password: next };
  session.begin(await call(api.POST("/security/password", { body })));
}

/** Has a link sent to the new address. */
export function askForAddress(email: string) {
  return call(api.POST("/security/email", { body: { email } }));
}

/** Erases the account; what this browser still knows of it goes too. */
export async function eraseAccount(): Promise<void> {
  await call(api.POST("/security/erase"));
  // The account is gone whether or not this last word arrives.
  await session.leave().catch(() => undefined);
}
