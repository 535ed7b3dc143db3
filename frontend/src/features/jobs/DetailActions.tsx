/** What can be done with the open job besides drafting: save, snooze, hide. On a phone its keys are here too. */
import { ActionIcon, Group } from "@mantine/core";
import {
  IconBookmark,
  IconBookmarkFilled,
  IconClock,
  IconEye,
  IconEyeOff,
} from "@tabler/icons-react";
import type { JobDetail } from "@/client/types";
import { useKeys } from "@/lib/hooks/useKeys";
import { useJobWords } from "./facts";
import { useDesk } from "./TriageProvider";

interface DetailActionsProps {
  job: JobDetail;
  /** No list beside it that would listen to the keys. */
  alone: boolean;
}

export function DetailActions({ job, alone }: DetailActionsProps) {
  const { t } = useJobWords();
  const { toggle, snooze, undo } = useDesk();
  const save = () => toggle([job], "saved");
  const hide = () => toggle([job], "hidden");
  const sleep = () => snooze([job]);
  useKeys(alone ? { s: save, e: hide, h: sleep, z: undo } : {});
  const acts = [
    {
      word: job.triage === "saved" ? "unsave" : "save",
      icon: job.triage === "saved" ? IconBookmarkFilled : IconBookmark,
      act: save,
    },
    { word: "snooze", icon: IconClock, act: sleep },
    {
      word: job.triage === "hidden" ? "unhide" : "hide",
      icon: job.triage === "hidden" ? IconEye : IconEyeOff,
      act: hide,
    },
  ] as const;
  return (
    <Group gap={4}>
      {acts.map(({ word, icon: Icon, act }) => (
        <ActionIcon
          key={word}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t(`act.${word}`)}
          title={t(`act.${word}`)}
          onClick={act}
        >
          <Icon size={18} aria-hidden />
        </ActionIcon>
      ))}
    </Group>
  );
}
