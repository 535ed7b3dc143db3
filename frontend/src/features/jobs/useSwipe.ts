/** A finger's swipe over a row, an extra beside its buttons: to the right saves, to the left hides. */
import { type TouchEvent, useRef } from "react";
import type { JobSummary } from "@/client/types";
import { useDesk } from "./TriageProvider";

/** Pixels that a finger has to travel, and more across than along. */
const FAR = 96;

export function useSwipe(job: JobSummary) {
  const { toggle } = useDesk();
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const finger = touches[0];
      start.current =
        finger && touches.length === 1 ? { x: finger.clientX, y: finger.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const finger = changedTouches[0];
      if (!start.current || !finger) return;
      const across = finger.clientX - start.current.x;
      const along = Math.abs(finger.clientY - start.current.y);
      start.current = null;
      if (Math.abs(across) >= FAR && along < Math.abs(across) / 2)
        toggle([job], across > 0 ? "saved" : "hidden");
    },
  };
}
