/** A thumb on a job: it moves the person's own weights a little, says by how much, and can be taken back. */
import { ActionIcon, Group } from "@mantine/core";
import {
  IconThumbDown,
  IconThumbDownFilled,
  IconThumbUp,
  IconThumbUpFilled,
} from "@tabler/icons-react";
import type { JobDetail } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useJobWords } from "./facts";
import { useThumb } from "./useThumb";

export function ThumbButtons({ job }: { job: JobDetail }) {
  const { t } = useJobWords();
  const thumb = useThumb(job);
  const Up = job.thumb === "up" ? IconThumbUpFilled : IconThumbUp;
  const Down = job.thumb === "down" ? IconThumbDownFilled : IconThumbDown;
  const put = (side: "up" | "down") => thumb.put(job.thumb === side ? null : side);
  return (
    <>
      <Group gap={4} role="group" aria-label={t("thumb.label")}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t("thumb.up")}
          title={t("thumb.up")}
          aria-pressed={job.thumb === "up"}
          disabled={thumb.busy}
          onClick={() => put("up")}
        >
          <Up size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t("thumb.down")}
          title={t("thumb.down")}
          aria-pressed={job.thumb === "down"}
          disabled={thumb.busy}
          onClick={() => put("down")}
        >
          <Down size={18} aria-hidden />
        </ActionIcon>
      </Group>
      {thumb.error ? <ProblemNotice error={thumb.error} /> : null}
    </>
  );
}
