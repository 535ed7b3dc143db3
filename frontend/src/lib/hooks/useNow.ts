/** The present moment (milliseconds), renewed every `milliseconds`: for relative times and countdowns. */
import { useEffect, useState } from "react";

export function useNow(milliseconds: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return now;
}
