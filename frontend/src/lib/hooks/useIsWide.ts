/** Whether there is room for a list and what is open of it side by side. */
import { useMediaQuery } from "@mantine/hooks";

export function useIsWide(): boolean {
  return useMediaQuery("(min-width: 68.75em)", false, { getInitialValueInEffect: false });
}
