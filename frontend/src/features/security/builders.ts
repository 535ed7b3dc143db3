/** What guards an account, with sensible values, for tests. */
import type { Factor, SecurityLogEntry, SecurityProfile } from "@/client/types";

export function buildFactor(change: Partial<Factor> = {}): Factor {
  return {
    id: "factor-totp",
    kind: "totp",
    label: "Authenticator app",
    hint: null,
    is_suspected: false,
    confirmed_at: "2026-11-01T09:12:00Z",
    last_used_at: null,
    ...change,
  };
}

export function buildProfile(change: Partial<SecurityProfile> = {}): SecurityProfile {
  return {
    email: "olena@example.org",
    email_verified_at: "2026-11-01T09:10:00Z",
    factors: [buildFactor()],
    backup_codes_left: 10,
    sessions: [
      {
        id: "s1",
        current: true,
        browser: "Firefox",
        system: "Linux",
        address: "203.0.113.5",
        created_at: "2026-11-20T09:00:00Z",
        last_seen_at: "2026-11-20T09:30:00Z",
      },
    ],
    password_changed_at: "2026-11-01T09:00:00Z",
    ...change,
  };
}

export function buildEntry(id: string, change: Partial<SecurityLogEntry> = {}): SecurityLogEntry {
  return {
    id,
    at: "2026-11-20T09:00:00Z",
    event: "login:finish:succeeded",
    outcome: "succeeded",
    address: "203.0.113.5",
    device: "Firefox on Linux",
    request_id: `req-${id}`,
    ...change,
  };
}
