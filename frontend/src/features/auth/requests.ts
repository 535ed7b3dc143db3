/** What the doors ask of the back end. */

import type { Locale, TotpEnrolment } from "@/client/types";
import { api, call } from "@/lib/api";

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

export function answerFactor(challenge: string, factor: "totp" | "backup_code", code: string) {
  return call(api.POST("/auth/mfa/verify", { body: { challenge, factor, code, remember: false } }));
}

export async function startTotp(challenge: string): Promise<TotpEnrolment> {
  const offer = await call(api.POST("/security/mfa/enable", { body: { kind: "totp", challenge } }));
  if (!("secret" in offer)) throw new TypeError("an authenticator app was asked for");
  return offer;
}

export function confirmTotp(challenge: string, factorId: string, code: string) {
  const body = { challenge, factor_id: factorId, code };
  return call(api.POST("/security/mfa/confirm", { body }));
}
