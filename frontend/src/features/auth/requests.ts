/** What the doors ask of the back end. */

import type { Locale, NewCredential, TotpEnrolment, UsedCredential } from "@/client/types";
import { api, call } from "@/lib/api";
import { ApiProblem, asProblem } from "@/lib/problem";

interface Registration {
  email: string;
  password: string;
  locale: Locale;
  consentVersion: string;
  firstAdminToken: string | null;
}

export function register(person: Registration) {
  const { email, password, locale, consentVersion, firstAdminToken } = person;
  return call(
    api.POST("/auth/register", {
      body: {
        email,
        password,
        locale,
        consent: { terms: true, privacy: true, version: consentVersion },
        ...(firstAdminToken ? { first_admin_token: firstAdminToken } : {}),
      },
    }),
  );
}

export function resendVerification(email: string) {
  return call(api.POST("/auth/verify-email/resend", { body: { email } }));
}

export function verifyEmail(token: string) {
  return call(api.POST("/auth/verify-email", { body: { token } }));
}

export function logIn(email: string, password: string) {
  return call(api.POST("/auth/login", { body: { email, password } }));
}

export type SentKind = "sms" | "email";

export interface Proof {
  factor: "totp" | "passkey" | "backup_code" | "device" | SentKind;
  code?: string;
  credential?: UsedCredential;
}

/** `remember` spares this device the factor for thirty days. */
export function answerFactor(challenge: string, proof: Proof, remember: boolean) {
  return call(api.POST("/auth/mfa/verify", { body: { challenge, remember, ...proof } }));
}

export function sendCode(challenge: string, factor: SentKind) {
  return call(api.POST("/auth/mfa/send", { body: { challenge, factor } }));
}

export function secondPasskeyQuestion(challenge: string) {
  return call(api.POST("/auth/mfa/passkey/options", { body: { challenge } }));
}

/** What the browser is to be asked where nobody has said who they are. */
export function passkeyQuestion() {
  return call(api.POST("/auth/passkey/options"));
}

export function enterWithPasskey(challengeId: string, credential: UsedCredential) {
  const body = { challenge_id: challengeId, credential };
  return call(api.POST("/auth/passkey/verify", { body }));
}

export async function startTotp(challenge: string): Promise<TotpEnrolment> {
  const offer = await call(api.POST("/security/mfa/enable", { body: { kind: "totp", challenge } }));
  if (!("secret" in offer)) throw new TypeError("an authenticator app was asked for");
  return offer;
}

export async function startPasskey(challenge: string) {
  const body = { kind: "passkey", challenge } as const;
  const offer = await call(api.POST("/security/mfa/enable", { body }));
  if (!("options" in offer)) throw new TypeError("a passkey was asked for");
  return offer;
}

interface FirstAnswer {
  code?: string;
  credential?: NewCredential;
}

/** Ends a sign-up: its answer holds the session and the backup codes. */
export async function confirmFactor(challenge: string, factorId: string, answer: FirstAnswer) {
  const body = { challenge, factor_id: factorId, ...answer };
  const { backup_codes, session } = await call(api.POST("/security/mfa/confirm", { body }));
  if (!session) throw new ApiProblem({ status: 200, code: "unexpected_answer" });
  return { codes: backup_codes, session };
}

export function forgotPassword(email: string) {
  return call(api.POST("/auth/password/forgot", { body: { email } }));
}

export function resetPassword(token: string, password: string) {
  return call(api.POST("/auth/password/reset", { body: { token, password } }));
}

export function confirmAddress(token: string) {
  return call(api.POST("/auth/email/confirm", { body: { token } }));
}

export function undoAddress(token: string) {
  return call(api.POST("/auth/email/undo", { body: { token } }));
}

/** A wrong answer of a passkey is no wrong code. */
export function asPasskeyProblem(error: unknown): ApiProblem {
  const problem = asProblem(error);
  if (problem.code !== "bad_code") return problem;
  return new ApiProblem({ status: problem.status, code: "passkey_refused" });
}
