/** "g" and then a letter leads to a page, by the place of the keys; the switch of single keys turns it off too. */
import { useEffect, useEffectEvent, useRef } from "react";
import { dialogIsOpen, useKeysSwitch } from "./useKeys";

/** Milliseconds within which the second key has to follow. */
const PATIENCE = 1_500;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}

/** `places` by the code of their second key, such as "KeyJ". */
export function useGoKeys(places: Record<string, () => void>): void {
  const [on] = useKeysSwitch();
  const began = useRef(0);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (!on || modified || isTyping(event.target) || dialogIsOpen()) return;
    const go = places[event.code];
    const isSecond = Date.now() - began.current <= PATIENCE;
    began.current = event.code === "KeyG" && !isSecond ? Date.now() : 0;
    if (!isSecond || !go) return;
    // The second key is not the page's own key of the same letter.
    event.stopPropagation();
    event.preventDefault();
    go();
  });

  // Before any other listener hears of it.
  useEffect(() => {
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
