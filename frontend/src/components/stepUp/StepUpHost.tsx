/** Where the step-up dialog appears: once, at the root. Its code and words are fetched when it is first needed. */
import { type ComponentType, useEffect, useState } from "react";
import { loadWords } from "@/i18n";
import { asProblem } from "@/lib/problem";
import { useSession } from "@/lib/session";
import { stepUps, useStepUpQuestion } from "@/lib/stepUp";
import type { StepUpDialogProps } from "./StepUpDialog";

type Dialog = ComponentType<StepUpDialogProps>;

async function loadDialog(): Promise<Dialog> {
  const [{ StepUpDialog }] = await Promise.all([import("./StepUpDialog"), loadWords("factors")]);
  return StepUpDialog;
}

export function StepUpHost() {
  const question = useStepUpQuestion();
  const isSignedIn = useSession().status === "signed_in";
  const [Dialog, setDialog] = useState<Dialog | null>(null);
  const mustLoad = question !== null && Dialog === null;

  useEffect(() => {
    if (!mustLoad) return;
    loadDialog().then(
      (loaded) => setDialog(() => loaded),
      (error: unknown) => stepUps.fail(asProblem(error)),
    );
  }, [mustLoad]);

  useEffect(() => {
    if (!isSignedIn) stepUps.cancelAll();
  }, [isSignedIn]);

  // Registered before any other dialog's, so that Escape closes this one and not the one below it.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || stepUps.current() === null) return;
      event.stopImmediatePropagation();
      stepUps.settle("cancelled");
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);

  return Dialog ? <Dialog question={question} /> : null;
}
