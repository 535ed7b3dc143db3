/** What the Upwork page reads beside the status, with sensible values, for tests. */
import type { UpworkUsage } from "@/client/types";

export const USAGE: UpworkUsage = {
  for_person: 1200,
  for_sync: 30,
  for_refresh: 4,
  total: 1234,
  waited_seconds: 2.5,
  refused: 0,
  limits: { per_second: 10, per_minute: 300, per_day: 40_000 },
};

export const RETENTION = {
  last_run_at: new Date(Date.now() - 120_000).toISOString(),
  removed: 17,
  runs_every_seconds: 300,
  content_life_hours: 24,
};
