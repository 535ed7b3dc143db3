/** Applications and previews with sensible values, for tests. */
import type { Application, PlanOffer, Preview } from "@/client/types";

export const LETTER = "I rebuilt a depot screen in React. I am a perfect fit. Shall we talk?";

export function buildApplication(change: Partial<Application> = {}): Application {
  return {
    id: "app-1",
    job_id: "job-1",
    upwork_job_id: "1900",
    job_title: "Port a Flask API to FastAPI",
    state: "draft",
    bid: { amount: "45.00", currency: "USD", kind: "hourly" },
    created_at: "2026-11-20T08:00:00Z",
    updated_at: "2026-11-20T08:00:00Z",
    send_at: null,
    sent_at: null,
    state_changed_at: "2026-11-20T08:00:00Z",
    composed_by: null,
    version: 3,
    job: null,
    letter: LETTER,
    answers: [{ position: 0, question: "When can you begin?", text: "On Monday." }],
    claims: [
      {
        start: 0,
        end: 34,
        text: LETTER.slice(0, 34),
        sources: [{ kind: "fact", id: "f1", label: "The depot screen went live in 2025" }],
        supported: true,
      },
      { start: 35, end: 53, text: LETTER.slice(35, 53), sources: [], supported: false },
    ],
    warnings: [
      {
        code: "cliche",
        detail: "perfect fit",
        start: 42,
        end: 53,
        fix: { act: "replace", start: 35, end: 55, text: "" },
      },
    ],
    parts: [],
    weeks: null,
    duration: null,
    duration_by: null,
    milestones: [],
    proposed_milestones: [],
    template_id: null,
    history: [],
    failure: null,
    connects_spent: null,
    upwork_url: null,
    ...change,
  };
}

export function buildPreview(change: Partial<Preview> = {}): Preview {
  return {
    id: "preview-1",
    application_id: "app-1",
    letter: `${LETTER}\n\nDrafted with software, read by me.`,
    answers: [{ question: "When can you begin?", text: "On Monday." }],
    bid: { amount: "45.00", currency: "USD", kind: "hourly" },
    duration: null,
    milestones: [],
    connects: { price: null, price_note: "not_told_by_api", balance: 80 },
    caps: { sent_today: 1, per_day: 5 },
    disclosure: "Drafted with software, read by me.",
    organization_name: "Karpenko Studio",
    warnings: [{ code: "cliche", detail: "perfect fit", start: 42, end: 53 }],
    content_hash: "ab12",
    expires_at: new Date(Date.now() + 30 * 60_000).toISOString(),
    ...change,
  };
}

export function buildPlanOffer(change: Partial<PlanOffer> = {}): PlanOffer {
  return {
    durations: [
      { id: 1, label: "Less than 1 month" },
      { id: 2, label: "1 to 3 months" },
      { id: 3, label: "3 to 6 months" },
      { id: 4, label: "More than 6 months" },
    ],
    durations_told: "offered",
    milestones: true,
    ...change,
  };
}
