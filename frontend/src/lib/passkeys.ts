/**
 * Asks the browser for passkeys, in WebAuthn's JSON forms. What the answers are for is the caller's matter.
 *
 * `const credential = await askForPasskey(options)` where `options` came from the back end; a person's
 * "no" is a problem with the code `passkey_cancelled`, which a form may pass over in silence.
 */
import type { NewCredential, UsedCredential } from "@/client/types";
import { ApiProblem } from "@/lib/problem";

type Options = Record<string, unknown>;

/** The request that fills in passkeys beside a name; a browser takes one request at a time. */
let waiting: AbortController | null = null;

/** Whether this browser knows passkeys and their JSON forms (a page without https has none). */
export function canUsePasskeys(): boolean {
  return (
    typeof PublicKeyCredential === "function" &&
    "parseRequestOptionsFromJSON" in PublicKeyCredential
  );
}

/** Whether passkeys can be offered by the browser itself where a name is typed. */
export async function canFillInPasskeys(): Promise<boolean> {
  if (!canUsePasskeys()) return false;
  return (await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false;
}

/** Asks at once, in the browser's own dialog. @throws ApiProblem */
export function askForPasskey(options: Options): Promise<UsedCredential> {
  stopFillingIn();
  return used({ publicKey: requestOptions(options) });
}

/** Waits until the person picks a passkey beside the name field. @throws ApiProblem, also when stopped. */
export function fillInPasskey(options: Options): Promise<UsedCredential> {
  stopFillingIn();
  waiting = new AbortController();
  const { signal } = waiting;
  return used({ publicKey: requestOptions(options), mediation: "conditional", signal });
}

export function stopFillingIn(): void {
  waiting?.abort();
  waiting = null;
}

/** Makes a new passkey on a device of the person's choice. @throws ApiProblem */
export async function makePasskey(options: Options): Promise<NewCredential> {
  stopFillingIn();
  const creation = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(creation),
    }),
  );
  return made.toJSON() as NewCredential;
}

function requestOptions(options: Options): PublicKeyCredentialRequestOptions {
  const request = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return PublicKeyCredential.parseRequestOptionsFromJSON(request);
}

async function used(request: CredentialRequestOptions): Promise<UsedCredential> {
  const credential = await asked(() => navigator.credentials.get(request));
  return credential.toJSON() as UsedCredential;
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential instanceof PublicKeyCredential) return credential;
  } catch (error) {
    throw new ApiProblem({ status: 0, code: codeOf(error) });
  }
  throw new ApiProblem({ status: 0, code: "passkey_cancelled" });
}

/** Browsers do not tell "refused by the person" from "took too long" or "none here", on purpose. */
function codeOf(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") return "passkey_cancelled";
  if (name === "InvalidStateError") return "passkey_known";
  return "passkey_unavailable";
}
