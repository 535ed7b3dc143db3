/** A toast that says what was done and offers to take it back while its seconds run. */
import { Button, Group, Progress, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "@/lib/hooks/useNow";

interface UndoToast {
  message: string;
  /** Seconds during which it can be undone. */
  seconds?: number;
  onUndo: () => void;
}

/** Shows the toast and returns a function that takes it away (when the thing was undone elsewhere). */
export function showUndo({ message, seconds = 8, onUndo }: UndoToast): () => void {
  const until = Date.now() + seconds * 1000;
  const id = notifications.show({
    autoClose: seconds * 1000,
    withCloseButton: true,
    message: (
      <UndoBody
        message={message}
        until={until}
        seconds={seconds}
        onUndo={() => {
          notifications.hide(id);
          onUndo();
        }}
      />
    ),
  });
  return () => notifications.hide(id);
}

function UndoBody({ message, until, seconds = 8, onUndo }: UndoToast & { until: number }) {
  const { t } = useTranslation();
  const now = useNow(1000);
  const [used, setUsed] = useState(false);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={used || left === 0}
          onClick={() => {
            setUsed(true);
            onUndo();
          }}
        >
          {t("actions.undo")}
        </Button>
      </Group>
      <Progress
        value={(left / seconds) * 100}
        size={2}
        mt={6}
        aria-label={t("undo.left", { count: left })}
      />
    </div>
  );
}
