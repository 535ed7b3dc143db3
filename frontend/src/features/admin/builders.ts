/** Shapes of administration with sensible values, for tests. */
import type {
  AuditEntry,
  Permission,
  PersonDetail,
  PersonRow,
  RoleName,
  SecurityAlert,
  Session,
} from "@/client/types";
import { buildMe, buildSession } from "@/test/builders";

export const BOB = "0190a000-0000-7000-8000-00000000000b";
export const CAROL = "0190a000-0000-7000-8000-00000000000c";

const PERMISSIONS: Record<RoleName, Permission[]> = {
  user: ["own:work"],
  support: ["own:work", "people:read", "sessions:end"],
  auditor: ["alerts:read", "log:read", "own:work", "people:read"],
  admin: [
    "accounts:lock",
    "alerts:handle",
    "alerts:read",
    "log:read",
    "own:work",
    "people:read",
    "roles:grant",
    "sessions:end",
  ],
};

export function signedInAs(role: RoleName): Session {
  const roles = role === "user" ? ["user"] : [role, "user"];
  return buildSession({ user: buildMe({ roles, permissions: PERMISSIONS[role] }) });
}

export function buildRow(change: Partial<PersonRow> = {}): PersonRow {
  return {
    id: BOB,
    email: "bob@example.org",
    email_verified_at: "2026-11-01T09:10:00Z",
    status: "active",
    roles: ["user"],
    factors: ["totp"],
    created_at: "2026-11-01T09:00:00Z",
    last_seen_at: "2026-11-20T09:00:00Z",
    ...change,
  };
}

export function buildPerson(change: Partial<PersonDetail> = {}): PersonDetail {
  return {
    ...buildRow(),
    locale: "en",
    sessions: 2,
    password_changed_at: "2026-11-01T09:00:00Z",
    paused_until: null,
    ...change,
  };
}

export function buildAlert(change: Partial<SecurityAlert> = {}): SecurityAlert {
  return {
    id: "0190a000-0000-7000-8000-0000000000a1",
    kind: "spray",
    severity: "medium",
    state: "open",
    source: "203.0.113.0/24",
    user_id: null,
    accounts: 12,
    signals: 31,
    first_at: "2026-11-20T08:00:00Z",
    last_at: "2026-11-20T09:00:00Z",
    handled_by: null,
    handled_at: null,
    note: null,
    ...change,
  };
}

export function buildEntry(id: string, change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id,
    at: "2026-11-20T09:00:00Z",
    event: "login:finish:succeeded",
    outcome: "succeeded",
    user_id: BOB,
    actor_id: null,
    change: null,
    address: "203.0.113.5",
    device: "Firefox · Linux",
    request_id: null,
    ...change,
  };
}
