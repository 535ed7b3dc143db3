/** The one primary button of a form; busy keeps its width and its focus. */
import { Button, type ButtonProps } from "@mantine/core";

interface SubmitButtonProps extends ButtonProps {
  busy: boolean;
}

export function SubmitButton({ busy, children, ...button }: SubmitButtonProps) {
  return (
    <Button
      type="submit"
      aria-disabled={busy}
      data-busy={busy || undefined}
      loading={busy}
      {...button}
    >
      {children}
    </Button>
  );
}
