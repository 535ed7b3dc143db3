/** The letter with what stands right under it: who wrote it, the way back, the line clients will read below. */
import { Button, VisuallyHidden } from "@mantine/core";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import type { QuestionOf } from "@/components/warningText";
import { ClaimPeek } from "./ClaimPeek";
import { DisclosureLine } from "./DisclosureLine";
import classes from "./Editor.module.css";
import { LetterField, type LetterHandle } from "./LetterField";
import type { usePlaces } from "./usePlaces";
import type { Writing } from "./useWriting";
import { Writer } from "./Writer";

interface LetterPaneProps {
  field: RefObject<LetterHandle | null>;
  application: Application;
  letter: string;
  writing: Writing;
  places: ReturnType<typeof usePlaces>;
  questionOf: QuestionOf;
  onChange: (letter: string) => void;
  /** Null where there is no earlier text to go back to. */
  onBringBack: (() => void) | null;
}

export function LetterPane(props: LetterPaneProps) {
  const { field, application, letter, writing, places, questionOf, onChange, onBringBack } = props;
  const { t } = useTranslation("applications");
  const isWriting = writing.phase === "writing";
  return (
    <div>
      <LetterField
        ref={field}
        label={t("letter.label")}
        placeholder={t("letter.placeholder")}
        value={letter}
        readOnly={isWriting}
        marked={places.marked}
        lit={places.lit}
        onChange={onChange}
        onCaret={places.lightAt}
        onAsk={places.toCard}
      />
      <ClaimPeek
        claims={places.claims}
        warnings={places.warnings}
        questionOf={questionOf}
        lit={places.lit}
      />
      <div className={classes.under}>
        <Writer
          composedBy={isWriting ? writing.composedBy : application.composed_by}
          writing={isWriting}
        />
        {onBringBack ? (
          <Button size="compact-xs" variant="subtle" onClick={onBringBack}>
            {t("compose.bringBack")}
          </Button>
        ) : null}
      </div>
      <DisclosureLine />
      <VisuallyHidden role="status">{isWriting ? t("compose.writing") : null}</VisuallyHidden>
    </div>
  );
}
