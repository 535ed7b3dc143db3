/** Jobs with sensible values, for tests. */
import type { JobClient, JobDetail, JobSearchPage, JobSummary } from "@/client/types";

export const NO_CLIENT: JobClient = {
  country: null,
  city: null,
  verified: null,
  total_spent: null,
  total_hires: null,
  total_posted: null,
  hire_rate: null,
  rating: null,
  reviews: null,
};

export function buildJob(change: Partial<JobSummary> = {}): JobSummary {
  return {
    id: "job-1",
    upwork_id: "1900",
    url: "https://www.upwork.com/jobs/~021900",
    title: "Port a Flask API to FastAPI",
    snippet: "A small API",
    job_type: "hourly",
    hourly_min: "30.00",
    hourly_max: "50.00",
    budget: null,
    currency: "USD",
    experience: "expert",
    duration: "3 to 6 months",
    workload: "Less than 30 hrs/week",
    category: "web_mobile_software_dev",
    skills: [
      { name: "flask", label: "Flask", mine: false },
      { name: "python", label: "Python", mine: true },
    ],
    published_at: "2026-11-20T08:00:00Z",
    proposals: 12,
    client: {
      country: "Poland",
      city: "Gdańsk",
      verified: true,
      total_spent: "128450.50",
      total_hires: 41,
      total_posted: 52,
      hire_rate: 0.79,
      rating: 4.93,
      reviews: 33,
    },
    applied: false,
    application_id: null,
    triage: null,
    snoozed_until: null,
    repost_of: null,
    opened: false,
    thumb: null,
    fit: {
      score: 72,
      tier: "strong",
      profile: "",
      lines: [
        {
          signal: "skills",
          points: 20,
          weight: 22,
          known: true,
          words: ["python"],
          missing: ["flask"],
        },
      ],
      why: ["skills"],
      why_not: [],
      obstacles: [],
      over: 0,
    },
    trust: { level: "clear", flags: [], signals: [], traps: [], machine_orders: [] },
    ...change,
  };
}

export function buildJobDetail(change: Partial<JobDetail> = {}): JobDetail {
  return {
    ...buildJob(),
    description: "We write Python.\n\nPythonic is not the word.",
    questions: [{ position: 0, text: "When can you begin?" }],
    cover_letter_required: true,
    activity: { interviewing: 2, invites: 5, hired: 0, unanswered_invites: 3 },
    is_open: true,
    milestones_allowed: null,
    content_expires_at: "2026-11-21T08:00:00Z",
    competition: [],
    earlier: [],
    applied_at: null,
    ...change,
  };
}

export function buildSearchPage(change: Partial<JobSearchPage> = {}): JobSearchPage {
  return {
    items: [buildJob()],
    next_cursor: null,
    filtered_here: [],
    filtered_by_upwork: [],
    dropped: 0,
    dropped_by: {},
    fetched_at: new Date().toISOString(),
    ...change,
  };
}
