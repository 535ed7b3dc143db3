/** The moments a snooze can end at, in the person's own time; a copy lives a day, so none is further off. */

export interface Snooze {
  name: "hour" | "threeHours" | "evening" | "morning";
  until: Date;
}

const HOUR_MS = 3_600_000;
const EVENING = 18;
const MORNING = 9;

function at(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}

export function snoozes(now: Date): Snooze[] {
  const evening = at(now, 0, EVENING);
  const today = at(now, 0, MORNING);
  const morning = today > now ? today : at(now, 1, MORNING);
  const all: Snooze[] = [
    { name: "hour", until: new Date(now.getTime() + HOUR_MS) },
    { name: "threeHours", until: new Date(now.getTime() + 3 * HOUR_MS) },
    { name: "evening", until: evening },
    { name: "morning", until: morning },
  ];
  return all
    .filter(({ name, until }) => name !== "evening" || until.getTime() - now.getTime() > HOUR_MS)
    .sort((one, other) => one.until.getTime() - other.until.getTime());
}
