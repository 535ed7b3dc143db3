/** The state of an application as a word with its icon; the colour only repeats what the word says. */
import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconCircleCheck,
  IconEye,
  IconHourglass,
  IconMessages,
  IconPencil,
  IconProgress,
  IconSearch,
  IconSend,
  IconStar,
  IconThumbDown,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ApplicationState } from "@/client/types";
import classes from "./StateMark.module.css";

const LOOKS = {
  draft: [IconPencil, "dim"],
  queued: [IconHourglass, "info"],
  sending: [IconProgress, "info"],
  checking: [IconSearch, "warn"],
  failed: [IconAlertTriangle, "bad"],
  sent: [IconSend, "info"],
  viewed: [IconEye, "info"],
  interviewing: [IconMessages, "good"],
  offered: [IconStar, "good"],
  hired: [IconCircleCheck, "good"],
  declined: [IconThumbDown, "dim"],
  withdrawn: [IconArrowBackUp, "dim"],
  archived: [IconArchive, "dim"],
} as const;

export function StateMark({ state }: { state: ApplicationState }) {
  const { t } = useTranslation("applications");
  const [Icon, tone] = LOOKS[state];
  return (
    <span className={classes.mark} data-tone={tone}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {t(`states.${state}`)}
    </span>
  );
}
