/** Profiles and pieces of work with sensible values, for tests. */
import type { PortfolioItem } from "@/client/types";

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
