/** Profiles and pieces of work with sensible values, for tests. */
import type { PortfolioFile, PortfolioItem } from "@/client/types";

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
    links: ["https://example.org/work"],
    files: [],
    year: 2024,
    updated_at: "2026-11-20T08:00:00Z",
    ...change,
  };
}

export function buildFile(change: Partial<PortfolioFile> = {}): PortfolioFile {
  return {
    id: "0190a000-0000-7000-8000-00000000f001",
    name: "case.pdf",
    media_type: "application/pdf",
    size: 1_234_567,
    created_at: "2026-11-20T08:00:00Z",
    ...change,
  };
}
