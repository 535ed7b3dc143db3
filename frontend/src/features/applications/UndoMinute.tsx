/** The minute in which a confirmed application can be taken back, counted quietly. */
import { Button, Group, Progress, VisuallyHidden } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useNow } from "@/lib/hooks/useNow";
import classes from "./ApplicationView.module.css";
import { useUndo } from "./queries";

const MINUTE = 60;
/** Read out at these seconds only; a count every second would drown everything else. */
const SPOKEN = [60, 30, 10];

export function secondsLeft(sendAt: string | null, now: number): number {
  if (sendAt === null) return 0;
  const left = Math.ceil((new Date(sendAt).getTime() - now) / 1000);
  return Math.min(MINUTE, Math.max(0, left));
}

export function UndoMinute({ application }: { application: Application }) {
  const { t } = useTranslation("applications");
  const now = useNow(500);
  const undo = useUndo(application.id);
  const left = secondsLeft(application.send_at, now);
  const spoken = SPOKEN.findLast((second) => left <= second) ?? MINUTE;
  return (
    <Notice
      tone="info"
      icon={<IconHourglass size={18} aria-hidden />}
      title={left > 0 ? t("undo.title") : t("undo.over")}
    >
      <VisuallyHidden aria-live="polite">
        {left > 0 ? t("undo.left", { count: spoken }) : t("undo.over")}
      </VisuallyHidden>
      <Group gap="md" mt="xs" wrap="nowrap">
        <span className={classes.seconds} aria-hidden>
          {left}
        </span>
        <Progress
          className={classes.progress}
          value={(left / MINUTE) * 100}
          size={4}
          aria-label={t("undo.label")}
        />
        <Button
          variant="default"
          disabled={left === 0}
          loading={undo.isPending}
          onClick={() => undo.mutate(undefined)}
        >
          {t("undo.act")}
        </Button>
      </Group>
      {undo.error ? <ProblemNotice error={undo.error} /> : null}
    </Notice>
  );
}
