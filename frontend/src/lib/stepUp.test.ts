/** Questions come one at a time, each once, and none is left without an outcome. */
import { describe, expect, it } from "vitest";
import { StepUps } from "./stepUp";

function shown() {
  const stepUps = new StepUps();
  stepUps.subscribe(() => undefined);
  return stepUps;
}

describe("the line of step-ups", () => {
  it("lets the refusal stand where nobody can show a dialog", async () => {
    await expect(new StepUps().prove("factors")).resolves.toBe("unasked");
  });

  it("asks once for one purpose, and for another after that", async () => {
    const stepUps = shown();
    const first = stepUps.prove("factors");
    const other = stepUps.prove("email");
    const again = stepUps.prove("factors");
    expect(stepUps.current()).toEqual({ purpose: "factors" });
    stepUps.settle("proven");
    await expect(Promise.all([first, again])).resolves.toEqual(["proven", "proven"]);
    expect(stepUps.current()).toEqual({ purpose: "email" });
    stepUps.settle("cancelled");
    await expect(other).resolves.toBe("cancelled");
    expect(stepUps.current()).toBeNull();
  });

  it("keeps the question itself while a second call joins it", () => {
    const stepUps = shown();
    void stepUps.prove("factors");
    const question = stepUps.current();
    void stepUps.prove("factors");
    expect(stepUps.current()).toBe(question);
  });

  it("cancels everything, and hands on why it could not ask", async () => {
    const stepUps = shown();
    const waiting = Promise.all([stepUps.prove("factors"), stepUps.prove("email")]);
    stepUps.cancelAll();
    await expect(waiting).resolves.toEqual(["cancelled", "cancelled"]);
    const failing = stepUps.prove("tokens");
    stepUps.fail(new Error("no dialog"));
    await expect(failing).rejects.toThrow("no dialog");
  });
});
