/** The button that asks for a passkey, with the word about it that went wrong. */
import { Button, type ButtonProps } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { ProblemNotice } from "@/components/ProblemNotice";

interface PasskeyButtonProps extends ButtonProps {
  label: string;
  busy: boolean;
  problem: unknown;
  onAsk: () => void;
}

export function PasskeyButton({ label, busy, problem, onAsk, ...button }: PasskeyButtonProps) {
  return (
    <>
      {problem ? <ProblemNotice error={problem} /> : null}
      <Button
        data-autofocus
        fullWidth
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={busy}
        onClick={onAsk}
        {...button}
      >
        {label}
      </Button>
    </>
  );
}
