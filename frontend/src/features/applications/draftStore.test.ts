/** Saving while typing: one request at a time, nothing lost, nothing overwritten unknowingly. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Application, ApplicationWrite } from "@/client/types";
import { ApiProblem } from "@/lib/problem";
import { buildApplication } from "./builders";
import { DraftStore } from "./draftStore";

const CONFLICT = new ApiProblem({ status: 409, code: "version_conflict" });

function saved(write: ApplicationWrite): Application {
  return buildApplication({ version: write.version + 1, letter: write.letter });
}

function open(save: (write: ApplicationWrite) => Promise<Application>, theirs?: Application) {
  const doors = { save: vi.fn(save), load: vi.fn(async () => theirs ?? buildApplication()) };
  return { store: new DraftStore(buildApplication(), doors), ...doors };
}

describe("the draft's store", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("saves once after a pause, with the version it was read at", async () => {
    const { store, save } = open(async (write) => saved(write));
    store.change({ letter: "a" });
    store.change({ letter: "ab" });
    expect(store.get().save.kind).toBe("waiting");
    await vi.advanceTimersByTimeAsync(800);
    expect(save.mock.calls).toEqual([[expect.objectContaining({ version: 3, letter: "ab" })]]);
    expect(store.get()).toMatchObject({ save: { kind: "saved" }, base: { version: 4 } });
    expect(store.dirty).toBe(false);
  });

  it("saves what was typed during a save right after it, on the new version", async () => {
    const { store, save } = open(async (write) => {
      await new Promise((done) => setTimeout(done, 500));
      return saved(write);
    });
    store.change({ letter: "first" });
    await vi.advanceTimersByTimeAsync(900);
    store.change({ letter: "second" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save.mock.calls.map(([write]) => [write.version, write.letter])).toEqual([
      [3, "first"],
      [4, "second"],
    ]);
    expect(store.get().text.letter).toBe("second");
  });

  it("does not save forever when the server tidies the text", async () => {
    const { store, save } = open(async (write) => saved({ ...write, letter: write.letter.trim() }));
    store.change({ letter: "tidy  " });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(store.get().text.letter).toBe("tidy  ");
  });

  it("keeps what could not be saved and tries again when asked", async () => {
    let offline = true;
    const { store } = open(async (write) => {
      if (offline) throw new ApiProblem({ status: 0, code: "network_unreachable" });
      return saved(write);
    });
    store.change({ letter: "kept" });
    expect(await store.settle()).toBe(false);
    expect(store.get().save.kind).toBe("failed");
    expect(store.get().text.letter).toBe("kept");
    offline = false;
    expect(await store.settle()).toBe(true);
    expect(store.get().save.kind).toBe("saved");
  });

  it("shows both texts of a conflict and saves nothing until the person chose", async () => {
    const theirs = buildApplication({ version: 9, letter: "theirs" });
    const { store, save } = open(async (write) => {
      if (write.version < 9) throw CONFLICT;
      return saved(write);
    }, theirs);
    store.change({ letter: "mine" });
    await vi.advanceTimersByTimeAsync(800);
    expect(store.get().save).toEqual({ kind: "conflict", theirs });
    store.change({ letter: "mine too" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(save).toHaveBeenCalledTimes(1);
    await store.keepMine();
    expect(save).toHaveBeenLastCalledWith(
      expect.objectContaining({ version: 9, letter: "mine too" }),
    );
    expect(store.get().save.kind).toBe("saved");
  });

  it("takes the other text when the person says so", async () => {
    const theirs = buildApplication({ version: 9, letter: "theirs" });
    const { store } = open(async () => Promise.reject(CONFLICT), theirs);
    store.change({ letter: "mine" });
    await store.settle();
    store.takeTheirs();
    expect(store.get()).toMatchObject({ text: { letter: "theirs" }, save: { kind: "saved" } });
    expect(store.dirty).toBe(false);
  });

  it("is not in conflict with the same text", async () => {
    const theirs = buildApplication({ version: 9, letter: "same" });
    const { store } = open(async () => Promise.reject(CONFLICT), theirs);
    store.change({ letter: "same" });
    await store.settle();
    expect(store.get()).toMatchObject({ base: { version: 9 }, save: { kind: "saved" } });
  });

  it("never sends an amount it cannot read", async () => {
    const { store, save } = open(async (write) => saved(write));
    store.change({ bid: "a lot" });
    await store.settle();
    store.change({ bid: "1 250,50" });
    await store.settle();
    store.change({ bid: "" });
    await store.settle();
    expect(save.mock.calls.map(([write]) => write.bid.amount)).toEqual(["45.00", "1250.50", null]);
  });

  it("takes a newer form from elsewhere only while nothing is typed", () => {
    const { store } = open(async (write) => saved(write));
    store.adopt(buildApplication({ version: 4, letter: "newer" }));
    expect(store.get().text.letter).toBe("newer");
    store.change({ letter: "typing" });
    store.adopt(buildApplication({ version: 5, letter: "newest" }));
    expect(store.get().text.letter).toBe("typing");
  });
});
