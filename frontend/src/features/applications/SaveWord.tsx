/** Whether what was typed is kept, in one quiet word. */
import { IconAlertTriangle, IconCheck, IconLoader, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SaveState } from "./draftStore";
import classes from "./Editor.module.css";

const ICONS = {
  saved: IconCheck,
  waiting: IconPencil,
  saving: IconLoader,
  failed: IconAlertTriangle,
  conflict: IconAlertTriangle,
};

export function SaveWord({ save }: { save: SaveState }) {
  const { t } = useTranslation("applications");
  const Icon = ICONS[save.kind];
  return (
    <span className={classes.save} data-kind={save.kind}>
      <Icon size={14} aria-hidden />
      {t(`save.${save.kind}`)}
    </span>
  );
}
