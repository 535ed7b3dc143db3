/** Puts focus on what a step asks for: a step that replaces another takes its focused button away. */
import { type RefObject, useEffect, useRef } from "react";

/** Focuses the `data-autofocus` element inside the returned ref, at first and whenever `step` changes. */
export function useAutofocus<E extends HTMLElement>(step: unknown): RefObject<E | null> {
  const inside = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what focus follows
  useEffect(() => {
    inside.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
  }, [step]);
  return inside;
}
