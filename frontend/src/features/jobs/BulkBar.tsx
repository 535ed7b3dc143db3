/** What can be done with the chosen jobs, at the foot of the list while there are any. */
import { Button, Group } from "@mantine/core";
import { IconBookmark, IconClock, IconColumns, IconEyeOff } from "@tabler/icons-react";
import type { JobSummary } from "@/client/types";
import { LinkButton } from "@/components/links";
import classes from "./BulkBar.module.css";
import { useJobWords } from "./facts";
import { useDesk } from "./TriageProvider";

interface BulkBarProps {
  /** All that the list holds, of which some are chosen. */
  jobs: readonly JobSummary[];
}

export function BulkBar({ jobs }: BulkBarProps) {
  const { t } = useJobWords();
  const { chosen, choose, toggle, snooze } = useDesk();
  const those = jobs.filter((job) => chosen.has(job.id));
  if (those.length === 0) return null;
  const [one, other] = those;

  function act(done: () => void) {
    done();
    choose(new Set());
  }

  return (
    <section className={classes.bar} aria-label={t("bulk.label")}>
      <span role="status" className={classes.count}>
        {t("bulk.count", { count: those.length })}
      </span>
      <Group gap={4}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconBookmark size={14} aria-hidden />}
          onClick={() => act(() => toggle(those, "saved"))}
        >
          {t("act.save")}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconEyeOff size={14} aria-hidden />}
          onClick={() => act(() => toggle(those, "hidden"))}
        >
          {t("act.hide")}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconClock size={14} aria-hidden />}
          onClick={() => act(() => snooze(those))}
        >
          {t("act.snooze")}
        </Button>
        {those.length === 2 && one && other ? (
          <LinkButton
            to="/compare"
            search={{ one: one.id, other: other.id }}
            size="compact-sm"
            variant="default"
            leftSection={<IconColumns size={14} aria-hidden />}
          >
            {t("bulk.compare")}
          </LinkButton>
        ) : null}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => choose(new Set(jobs.map((job) => job.id)))}
        >
          {t("bulk.all", { count: jobs.length })}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => choose(new Set())}>
          {t("bulk.none")}
        </Button>
      </Group>
    </section>
  );
}
