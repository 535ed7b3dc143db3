/** Judges what guards the account: what is good, what to do, in the order of worry. No words here. */
import type { Factor, SecurityProfile } from "@/client/types";

export type Tone = "bad" | "warn" | "info" | "good";

export interface Finding {
  about:
    | "suspected"
    | "backup"
    | "passkey"
    | "spare"
    | "weak"
    | "sessions"
    | "password"
    | "address";
  tone: Tone;
  to: "/security/factors" | "/security/sessions" | "/security/account";
  /** How many, where the words say so. */
  count?: number;
  /** When, where the words say so. */
  at?: string;
}

const ORDER: readonly Tone[] = ["bad", "warn", "info", "good"];
/** With fewer codes left, one bad day is enough to be locked out. */
const FEW_CODES = 3;

/** Whether a factor guards an account on its own. */
export function isStrong(factor: Factor): boolean {
  return (factor.kind === "totp" || factor.kind === "passkey") && !factor.is_suspected;
}

/** The server keeps the last strong factor, and so does the page. */
export function mayRemove(factor: Factor, all: readonly Factor[]): boolean {
  const isWeak = factor.kind === "sms" || factor.kind === "email";
  return isWeak || all.some((other) => other.id !== factor.id && isStrong(other));
}

export function checkup(profile: SecurityProfile): Finding[] {
  const { factors } = profile;
  const findings: Finding[] = [
    backupCodes(profile.backup_codes_left),
    passkeys(factors.filter((one) => one.kind === "passkey" && isStrong(one)).length),
    spare(factors.filter(isStrong).length),
    sessions(profile.sessions.length),
    { about: "password", tone: "good", to: "/security/account", at: profile.password_changed_at },
  ];
  if (factors.some((one) => one.is_suspected)) {
    findings.push({ about: "suspected", tone: "bad", to: "/security/factors" });
  }
  if (factors.some((one) => one.kind === "sms" || one.kind === "email")) {
    findings.push({ about: "weak", tone: "info", to: "/security/factors" });
  }
  if (profile.email_verified_at) {
    const at = profile.email_verified_at;
    findings.push({ about: "address", tone: "good", to: "/security/account", at });
  }
  return findings.sort((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone));
}

function backupCodes(count: number): Finding {
  const tone = count === 0 ? "bad" : count < FEW_CODES ? "warn" : "good";
  return { about: "backup", tone, to: "/security/factors", count };
}

function passkeys(count: number): Finding {
  return { about: "passkey", tone: count > 0 ? "good" : "warn", to: "/security/factors", count };
}

function spare(count: number): Finding {
  return { about: "spare", tone: count > 1 ? "good" : "warn", to: "/security/factors", count };
}

function sessions(count: number): Finding {
  return { about: "sessions", tone: count > 1 ? "info" : "good", to: "/security/sessions", count };
}

/** How many findings ask for something to be done. */
export function todo(findings: readonly Finding[]): number {
  return findings.filter(({ tone }) => tone === "bad" || tone === "warn").length;
}
