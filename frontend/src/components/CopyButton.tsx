/** Copies a text and says so, on the button and to screen readers. */
import { Button, type ButtonProps } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

interface CopyButtonProps extends ButtonProps {
  value: string;
  /** What is copied, when "Copy" alone would not tell. */
  label?: string;
}

export function CopyButton({ value, label, ...button }: CopyButtonProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2000 });
  const Icon = clipboard.copied ? IconCheck : IconCopy;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon size={14} aria-hidden />}
      onClick={() => clipboard.copy(value)}
      {...button}
    >
      <span aria-live="polite">
        {clipboard.copied ? t("actions.copied") : (label ?? t("actions.copy"))}
      </span>
    </Button>
  );
}
