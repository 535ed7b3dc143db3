/** A text that scrolls in its own box, which the keyboard can reach. */
import { Box } from "@mantine/core";
import type { ReactNode } from "react";

interface ScrollTextProps {
  label: string;
  className: string | undefined;
  children: ReactNode;
}

export function ScrollText({ label, className, children }: ScrollTextProps) {
  return (
    <Box className={className} role="group" aria-label={label} tabIndex={0}>
      {children}
    </Box>
  );
}
