/** Goes to the place that the address names, once it is there: it is scrolled to and takes focus. */
import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

export function useHashTarget(isThere: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    const place = isThere && hash ? document.getElementById(hash) : null;
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }, [isThere, hash]);
}
