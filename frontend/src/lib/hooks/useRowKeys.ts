/** j and k move between the rows of a list by physical key; Enter is the link's own. */
import { useHotkeys } from "@mantine/hooks";
import type { RefObject } from "react";

export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const physical = { usePhysicalKeys: true };
  useHotkeys([
    ["j", () => step(list.current, 1), physical],
    ["k", () => step(list.current, -1), physical],
  ]);
}

/** From the focused row, else from the open one, else onto the first. */
function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const current = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === "true");
  const next = current < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, current + by));
  rows[next]?.focus();
  rows[next]?.scrollIntoView({ block: "nearest" });
}
