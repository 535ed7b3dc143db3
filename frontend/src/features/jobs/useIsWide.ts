/** Whether there is room for the list and a job side by side. */
import { useMediaQuery } from "@mantine/hooks";

export function useIsWide(): boolean {
  return useMediaQuery("(min-width: 68.75em)", false, { getInitialValueInEffect: false });
}
