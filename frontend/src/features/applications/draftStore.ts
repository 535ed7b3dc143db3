/** Keeps a draft saved while it is edited: one request at a time, each on the version before it. */
import type { Application, ApplicationWrite } from "@/client/types";
import { type ApiProblem, asProblem } from "@/lib/problem";
import { type DraftText, sameText, textOf, writeOf } from "./draftText";

export type SaveState =
  | { kind: "saved" }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "failed"; problem: ApiProblem }
  /** Changed elsewhere: nothing is saved until the person has chosen. */
  | { kind: "conflict"; theirs: Application };

export interface DraftSnapshot {
  text: DraftText;
  /** The last form the server answered with: its version, claims and warnings. */
  base: Application;
  save: SaveState;
}

export interface DraftDoors {
  save: (write: ApplicationWrite) => Promise<Application>;
  load: () => Promise<Application>;
}

const PAUSE = 800;

export class DraftStore {
  private snapshot: DraftSnapshot;
  private clean: DraftText;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  /** The server is to judge the text anew, though it has it. */
  private due = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    application: Application,
    private readonly doors: DraftDoors,
  ) {
    this.clean = textOf(application);
    this.snapshot = { text: this.clean, base: application, save: { kind: "saved" } };
  }

  readonly get = (): DraftSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether the server does not have all that was typed. */
  get dirty(): boolean {
    return this.snapshot.text !== this.clean;
  }

  readonly change = (change: Partial<DraftText>): void => {
    const text = { ...this.snapshot.text, ...change };
    const held = this.snapshot.save.kind === "conflict" || this.running !== null;
    this.set(held ? { text } : { text, save: { kind: "waiting" } });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle(), PAUSE);
  };

  /** Saves what waits, now. True when the server has everything. */
  readonly settle = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    if (this.snapshot.save.kind === "conflict") return false;
    this.running ??= this.saveAll().finally(() => {
      this.running = null;
    });
    await this.running;
    return !this.dirty;
  };

  /** Has the server judge the text anew, for what the person has written about themselves has changed. */
  readonly recheck = (): Promise<boolean> => {
    this.due = true;
    return this.settle();
  };

  /** Takes a newer form from the server (composed, or read again) unless something typed would be lost. */
  readonly adopt = (application: Application, force = false): void => {
    if (this.dirty && !force) return;
    clearTimeout(this.timer);
    this.clean = textOf(application);
    this.set({ text: this.clean, base: application, save: { kind: "saved" } });
  };

  readonly keepMine = async (): Promise<boolean> => {
    const { save } = this.snapshot;
    if (save.kind === "conflict") this.set({ base: save.theirs, save: { kind: "waiting" } });
    return this.settle();
  };

  readonly takeTheirs = (): void => {
    const { save } = this.snapshot;
    if (save.kind === "conflict") this.adopt(save.theirs, true);
  };

  private async saveAll(): Promise<void> {
    while (this.dirty || this.due) {
      const { text, base } = this.snapshot;
      this.due = false;
      this.set({ save: { kind: "saving" } });
      try {
        const answer = await this.doors.save(writeOf(text, base));
        this.clean = text;
        this.set({ base: answer });
      } catch (error) {
        await this.refused(asProblem(error));
        return;
      }
    }
    this.set({ save: { kind: "saved" } });
  }

  private async refused(problem: ApiProblem): Promise<void> {
    if (problem.code !== "version_conflict") return this.set({ save: { kind: "failed", problem } });
    try {
      const theirs = await this.doors.load();
      if (sameText(textOf(theirs), this.snapshot.text)) this.adopt(theirs, true);
      else this.set({ save: { kind: "conflict", theirs } });
    } catch (error) {
      this.set({ save: { kind: "failed", problem: asProblem(error) } });
    }
  }

  private set(change: Partial<DraftSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}
