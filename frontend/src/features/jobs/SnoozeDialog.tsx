/** Until when a job should be out of sight; never longer than its copy may be kept. */

import { Button, Modal, Stack, Text } from "@mantine/core";
import type { JobSummary } from "@/client/types";
import { formatDateTime } from "@/lib/format";
import { useFocusBack } from "@/lib/hooks/useFocusBack";
import { useJobWords } from "./facts";
import { snoozes } from "./snoozes";

interface SnoozeDialogProps {
  jobs: readonly JobSummary[];
  onClose: () => void;
  onChoose: (until: string) => void;
}

export function SnoozeDialog({ jobs, onClose, onChoose }: SnoozeDialogProps) {
  useFocusBack();
  const { t, locale } = useJobWords();
  return (
    <Modal opened onClose={onClose} size="xs" title={t("snooze.title", { count: jobs.length })}>
      <Stack gap="sm">
        {snoozes(new Date()).map(({ name, until }, place) => (
          <Button
            key={name}
            variant="default"
            justify="space-between"
            data-autofocus={place === 0 || undefined}
            rightSection={
              <Text span size="xs" c="dimmed">
                {formatDateTime(until.toISOString(), locale)}
              </Text>
            }
            onClick={() => {
              onChoose(until.toISOString());
              onClose();
            }}
          >
            {t(`snooze.${name}`)}
          </Button>
        ))}
        <Text size="xs" c="dimmed">
          {t("snooze.limit")}
        </Text>
      </Stack>
    </Modal>
  );
}
