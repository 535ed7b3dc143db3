/** For a dialog that is there only while it is open: focus goes back to where it was before. */
import { useEffect, useState } from "react";

export function useFocusBack(): void {
  // Read while the dialog is first drawn, before it takes focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Whoever moved focus on purpose while the dialog closed keeps it.
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
}
