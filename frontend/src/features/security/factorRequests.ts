/** What the factors' page asks of the back end. A step-up, where one is needed, comes by itself. */
import { useQueryClient } from "@tanstack/react-query";
import type {
  CodeOffer,
  FactorConfirmed,
  FactorOffer,
  NewCredential,
  PasskeyOffer,
  TotpEnrolment,
} from "@/client/types";
import { api, call } from "@/lib/api";
import { ApiProblem } from "@/lib/problem";
import { meQuery } from "@/lib/queries";

function enable(body: { kind: FactorKind; label?: string; phone?: string }): Promise<FactorOffer> {
  return call(api.POST("/security/mfa/enable", { body }));
}

export type FactorKind = "passkey" | "totp" | "sms" | "email";

function unexpected(): ApiProblem {
  return new ApiProblem({ status: 502, code: "unexpected_answer" });
}

export async function offerTotp(): Promise<TotpEnrolment> {
  const offer = await enable({ kind: "totp" });
  if (!("secret" in offer)) throw unexpected();
  return offer;
}

export async function offerPasskey(label: string): Promise<PasskeyOffer> {
  const offer = await enable({ kind: "passkey", label });
  if (!("options" in offer)) throw unexpected();
  return offer;
}

/** Sends a code to `phone`, or without one to the account's address. */
export async function offerSentCode(phone: string | null): Promise<CodeOffer> {
  const offer = await enable(phone === null ? { kind: "email" } : { kind: "sms", phone });
  if (!("sent_to" in offer)) throw unexpected();
  return offer;
}

interface Proof {
  factor_id: string;
  code?: string;
  credential?: NewCredential;
}

export function confirmFactor(body: Proof): Promise<FactorConfirmed> {
  return call(api.POST("/security/mfa/confirm", { body }));
}

export function renameFactor(id: string, label: string) {
  const params = { path: { factor_id: id } };
  return call(api.PATCH("/security/factors/{factor_id}", { params, body: { label } }));
}

export function removeFactor(id: string) {
  return call(api.POST("/security/mfa/disable", { body: { factor_id: id } }));
}

export async function makeBackupCodes(): Promise<string[]> {
  return (await call(api.POST("/security/backup-codes"))).codes;
}

/** After any change: what is shown about the account's security is read again. */
export function useSecurityChanged(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ["security"] });
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
  };
}
