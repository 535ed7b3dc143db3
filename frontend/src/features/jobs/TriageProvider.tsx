/** What the list and the open job share: the jobs chosen for an act on many, the acts, and the question until when to snooze. */
import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from "react";
import type { JobSummary } from "@/client/types";
import { type Triage, useTriage } from "./useTriage";

const SnoozeDialog = lazy(async () => ({ default: (await import("./SnoozeDialog")).SnoozeDialog }));

interface Desk extends Triage {
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
  /** Saves the jobs, or takes that back where all are saved. Hiding works alike. */
  toggle: (jobs: readonly JobSummary[], state: "saved" | "hidden") => void;
  /** Asks until when. */
  snooze: (jobs: readonly JobSummary[]) => void;
}

const DeskContext = createContext<Desk | null>(null);

export function TriageProvider({ children }: { children: ReactNode }) {
  const triage = useTriage();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly JobSummary[]>([]);

  function toggle(jobs: readonly JobSummary[], state: "saved" | "hidden") {
    const all = jobs.every((job) => job.triage === state);
    triage.mark(jobs, all ? null : state);
  }

  return (
    <DeskContext value={{ ...triage, chosen, choose, toggle, snooze: setAsked }}>
      {children}
      {asked.length > 0 ? (
        <Suspense>
          <SnoozeDialog
            jobs={asked}
            onClose={() => setAsked([])}
            onChoose={(until) => triage.mark(asked, "snoozed", until)}
          />
        </Suspense>
      ) : null}
    </DeskContext>
  );
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("jobs are marked inside a TriageProvider");
  return desk;
}
