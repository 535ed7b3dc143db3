/** Shapes of the contract with sensible values, for tests. */
import type {
  Capabilities,
  Me,
  Meta,
  Profile,
  SavedSearch,
  Session,
  UpworkOperation,
  UpworkStatus,
} from "@/client/types";

export function buildMe(change: Partial<Me> = {}): Me {
  return {
    id: "0190a000-0000-7000-8000-000000000001",
    email: "olena@example.org",
    roles: ["user"],
    permissions: ["own:work"],
    locale: "en",
    created_at: "2026-11-01T09:00:00Z",
    has_upwork: false,
    has_profile: false,
    ...change,
  };
}

export function buildSession(change: Partial<Session> = {}): Session {
  return {
    access_token: "access-1",
    token_type: "Bearer",
    expires_in: 900,
    user: buildMe(),
    ...change,
  };
}

export function buildMeta(change: Partial<Meta> = {}): Meta {
  return {
    version: "0.1.0",
    environment: "development",
    upwork: { mode: "sandbox" },
    ai: { mode: "composer", model: null },
    consent_version: "2026-11",
    mail: "sink",
    sms: "sink",
    first_admin_open: false,
    ...change,
  };
}

export function buildUpworkStatus(change: Partial<UpworkStatus> = {}): UpworkStatus {
  return {
    state: "connected",
    door: "graphql",
    mode: "sandbox",
    offers: [
      { door: "mcp", usable: true, reason: null },
      { door: "graphql", usable: true, reason: null },
    ],
    default_door: "graphql",
    account: { name: "Olena K.", organization_id: "1", organization_name: "Karpenko Studio" },
    connects_balance: 80,
    connected_at: "2026-11-20T08:00:00Z",
    access_expires_at: "2026-11-21T08:00:00Z",
    note_code: null,
    ...change,
  };
}

type Verdict = Capabilities["operations"][number]["verdict"];

/** `verdicts` for the operations the test is about. */
export function buildCapabilities(
  verdicts: Partial<Record<UpworkOperation, Verdict>> = {},
  change: Partial<Capabilities> = {},
): Capabilities {
  const named = Object.entries(verdicts) as [UpworkOperation, Verdict][];
  return {
    checked_at: "2026-11-20T08:00:00Z",
    is_being_checked: false,
    operations: named.map(([operation, verdict]) => ({ operation, verdict })),
    filters: [],
    missing_fields: [],
    ...change,
  };
}

export function buildProfile(change: Partial<Profile> = {}): Profile {
  return {
    version: 3,
    title: "Back-end developer",
    overview: "I move reports from spreadsheets to databases.",
    skills: ["Python", "PostgreSQL"],
    services_offered: ["Data pipelines"],
    services_not_offered: [],
    hourly_rate: "50.00",
    currency: "USD",
    languages: [{ code: "uk", level: "Native or bilingual" }],
    skill_names: [],
    time_zone: null,
    hours: null,
    countries: [],
    specialised: [],
    tone: "plain",
    disclosure: { enabled: true, text: "A tool helped with this draft." },
    caps: { proposals_per_day: 10 },
    updated_at: "2026-11-20T08:00:00Z",
    ...change,
  };
}

export function buildSavedSearch(change: Partial<SavedSearch> = {}): SavedSearch {
  return {
    id: "s-1",
    version: 2,
    name: "Imports",
    search: {
      query: "supplier import",
      sort: "recency",
      verified_payment_only: true,
    } as SavedSearch["search"],
    schedule: null,
    paused: false,
    consented_at: null,
    criteria_at: "2026-11-01T08:00:00Z",
    next_run_at: null,
    last_run_at: "2026-11-20T08:00:00Z",
    last_returned: 10,
    last_new: 10,
    may_have_missed: true,
    stopped: null,
    health: null,
    created_at: "2026-11-01T08:00:00Z",
    updated_at: "2026-11-01T08:00:00Z",
    ...change,
  };
}
