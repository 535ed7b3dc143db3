/** The button that leads to Upwork's own sign-in; a refusal is told beneath it. */
import { Button } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { IconExternalLink } from "@tabler/icons-react";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useConnect } from "./requests";

export function ConnectButton({ label }: { label: string }) {
  const connect = useConnect();
  // A page that comes back from the browser's cache is not leaving any more.
  useWindowEvent("pageshow", ({ persisted }) => {
    if (persisted) connect.reset();
  });
  return (
    <div>
      <Button
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
