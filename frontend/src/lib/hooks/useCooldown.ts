/** How many seconds something that was just sent has to wait before it can be sent again. */
import { useState } from "react";
import { useNow } from "@/lib/hooks/useNow";

const PAUSE_MS = 30_000;

export interface Cooldown {
  /** Whole seconds left, 0 when it may be sent. */
  wait: number;
  start: () => void;
}

export function useCooldown(isRunning: boolean): Cooldown {
  const now = useNow(1000);
  const [until, setUntil] = useState(() => (isRunning ? Date.now() + PAUSE_MS : 0));
  return {
    wait: Math.max(0, Math.ceil((until - now) / 1000)),
    start: () => setUntil(Date.now() + PAUSE_MS),
  };
}
