/** Whether the profile is saved, in sight while it is not, with the button that saves it. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RelativeTime } from "@/components/figures";
import { SubmitButton } from "@/components/form/SubmitButton";
import classes from "./SaveBar.module.css";

interface SaveBarProps {
  isChanged: boolean;
  isFirst: boolean;
  busy: boolean;
  savedAt: string | null;
  /** Leads to what has to be corrected before it can be saved; null where nothing has to be. */
  onCorrect: (() => void) | null;
  onDiscard: () => void;
  /** What went wrong, where it is in sight: the form is long and the bar stays. */
  children: ReactNode;
}

export function SaveBar(props: SaveBarProps) {
  const { isChanged, isFirst, busy, savedAt, onCorrect, onDiscard, children } = props;
  const { t } = useTranslation("profile");
  const Calm = isChanged || isFirst ? IconPencil : IconCircleCheck;
  const Icon = onCorrect ? IconAlertTriangle : Calm;
  return (
    <div className={classes.bar} data-changed={isChanged || undefined}>
      <div className={classes.notices}>{children}</div>
      <div className={classes.words} data-wrong={onCorrect !== null || undefined}>
        <Icon size={18} aria-hidden data-saved={!(isChanged || isFirst) || undefined} />
        <div>
          <span role="status">
            {t(`save.${onCorrect ? "wrong" : stateOf(isChanged, savedAt)}`)}
          </span>
          {onCorrect ? (
            <Button size="compact-xs" variant="subtle" ml={4} onClick={onCorrect}>
              {t("save.correct")}
            </Button>
          ) : null}
          {!isChanged && savedAt !== null ? (
            <>
              {" "}
              <RelativeTime at={savedAt} />
            </>
          ) : null}
        </div>
      </div>
      <div className={classes.buttons}>
        {isChanged ? (
          <Button variant="default" disabled={busy} onClick={onDiscard}>
            {t("save.discard")}
          </Button>
        ) : null}
        <SubmitButton busy={busy} variant={isChanged || isFirst ? "filled" : "default"}>
          {t("save.save")}
        </SubmitButton>
      </div>
    </div>
  );
}

function stateOf(isChanged: boolean, savedAt: string | null): "changed" | "never" | "saved" {
  if (isChanged) return "changed";
  return savedAt === null ? "never" : "saved";
}
