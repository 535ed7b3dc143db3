/** The button that leads to Upwork's own sign-in; a refusal is told beneath it. */
import { Button } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { IconExternalLink } from "@tabler/icons-react";
import type { UpworkStatus } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useConnect } from "./requests";

interface ConnectButtonProps {
  label: string;
  /** Which of Upwork's doors; without it, the one that the installation offers first. */
  door?: UpworkStatus["default_door"] | undefined;
  variant?: "filled" | "default";
}

export function ConnectButton({ label, door, variant = "filled" }: ConnectButtonProps) {
  const connect = useConnect(door);
  // A page that comes back from the browser's cache is not leaving any more.
  useWindowEvent("pageshow", ({ persisted }) => {
    if (persisted) connect.reset();
  });
  return (
    <div>
      <Button
        variant={variant}
        // Stays busy until the browser has left.
        loading={connect.isPending || connect.isSuccess}
        leftSection={<IconExternalLink size={18} aria-hidden />}
        onClick={() => connect.mutate()}
        mb={connect.error ? "md" : undefined}
      >
        {label}
      </Button>
      {connect.error ? <ProblemNotice error={connect.error} /> : null}
    </div>
  );
}
