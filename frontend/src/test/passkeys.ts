/** A browser that knows passkeys, for tests: what it is asked is remembered, what it answers is the test's. */
import { vi } from "vitest";

class FakeCredential {
  static parseRequestOptionsFromJSON = (options: unknown) => options;
  static parseCreationOptionsFromJSON = (options: unknown) => options;
  static isConditionalMediationAvailable = async () => false;
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  toJSON() {
    return { id: this.id, rawId: this.id, type: "public-key", response: {} };
  }
}

type Ask = (request: CredentialRequestOptions) => Promise<Credential | null>;

interface Passkeys {
  /** Answers a request that shows the browser's dialog; default: the passkey "key-1". */
  get?: Ask;
  /** Answers a request that waits beside a name field; without it the browser has no such thing. */
  fillIn?: Ask;
  create?: () => Promise<Credential | null>;
}

export function passkey(id = "key-1"): Credential {
  return new FakeCredential(id) as unknown as Credential;
}

/** What a browser throws when the person closes its dialog. */
export function refusedByPerson(): DOMException {
  return new DOMException("", "NotAllowedError");
}

/** Undo with `vi.unstubAllGlobals()`. */
export function stubPasskeys({ get, fillIn, create }: Passkeys = {}) {
  const asked: CredentialRequestOptions[] = [];
  vi.stubGlobal("PublicKeyCredential", FakeCredential);
  FakeCredential.isConditionalMediationAvailable = async () => fillIn !== undefined;
  const credentials = {
    get: async (request: CredentialRequestOptions) => {
      asked.push(request);
      const answer = request.mediation === "conditional" ? fillIn : get;
      return answer ? answer(request) : passkey();
    },
    create: create ?? (async () => passkey("key-new")),
  };
  Object.defineProperty(navigator, "credentials", { value: credentials, configurable: true });
  return { asked };
}
