/** Up and down: where a server of the person's own stands in the order of asking. The pressed button keeps the focus. */
import { ActionIcon, Stack } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ModelServer } from "@/client/types";

interface MoveButtonsProps {
  server: ModelServer;
  place: number;
  total: number;
  onMove: (by: -1 | 1) => void;
}

const WAYS = [
  { by: -1, Icon: IconChevronUp, word: "servers.earlier" },
  { by: 1, Icon: IconChevronDown, word: "servers.later" },
] as const;

export function MoveButtons({ server, place, total, onMove }: MoveButtonsProps) {
  const { t } = useTranslation("drafting");

  function move(by: -1 | 1, id: string) {
    onMove(by);
    // The row is put elsewhere in the list, which takes the focus from it.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  }

  return (
    <Stack gap={0}>
      {WAYS.map(({ by, Icon, word }) => {
        const isEnd = place + by < 0 || place + by >= total;
        const id = `move-${server.id}-${by}`;
        return (
          <ActionIcon
            key={by}
            id={id}
            variant="subtle"
            color="gray"
            size="sm"
            // Not "disabled": at the end of the list the focus would be lost.
            aria-disabled={isEnd}
            data-disabled={isEnd || undefined}
            aria-label={t(word, { label: server.label })}
            onClick={() => (isEnd ? undefined : move(by, id))}
          >
            <Icon size={16} aria-hidden />
          </ActionIcon>
        );
      })}
    </Stack>
  );
}
