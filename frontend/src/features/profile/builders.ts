/** Profiles and pieces of work with sensible values, for tests. */
import type { PortfolioItem, Profile } from "@/client/types";

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

export function buildItem(change: Partial<PortfolioItem> = {}): PortfolioItem {
  return {
    id: "0190a000-0000-7000-8000-00000000a001",
    version: 2,
    title: "Stock reports",
    summary: "For a wholesaler.",
    facts: [
      { id: "f-1", text: "Moved 18 reports to PostgreSQL" },
      { id: "f-2", text: "Cut the import to 12 minutes" },
    ],
    skills: ["PostgreSQL"],
    link: "https://example.org/work",
    year: 2024,
    updated_at: "2026-11-20T08:00:00Z",
    ...change,
  };
}
