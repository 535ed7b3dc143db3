/** The editor's quiet footer: words, answers left, whether it is saved, and the way to the gate. */
import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowRight, IconPlayerStop, IconTrash } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import type { SaveState } from "./draftStore";
import { answersLeft, countWords, type DraftText, LETTER_LIMIT } from "./draftText";
import classes from "./Editor.module.css";
import { SaveWord } from "./SaveWord";

const DeleteDialog = lazy(async () => ({ default: (await import("./DeleteDialog")).DeleteDialog }));

interface EditorFootProps {
  application: Application;
  text: DraftText;
  save: SaveState;
  busy: boolean;
  /** Stops what is being written; null while nothing is. */
  onStop: (() => void) | null;
  onRetry: () => void;
  onDeleted: () => void;
  onPreview: () => void;
}

export function EditorFoot(props: EditorFootProps) {
  const { application, text, save, busy, onStop, onRetry, onDeleted, onPreview } = props;
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const words = countWords(text.letter);
  const left = answersLeft(application, text);
  const over = text.letter.length - LETTER_LIMIT;
  return (
    <footer className={classes.foot}>
      {save.kind === "failed" ? <ProblemNotice error={save.problem} onRetry={onRetry} /> : null}
      <div className={classes.footLine}>
        <div className={classes.footFacts}>
          <span className="tabular">
            {t("letter.words", { count: words, shown: formatNumber(words, locale) })}
          </span>
          {over > 0 ? (
            <span className={classes.over}>{t("letter.over", { count: over })}</span>
          ) : null}
          {left > 0 ? <span>{t("answers.left", { count: left })}</span> : null}
          <SaveWord save={save} />
        </div>
        <Group gap="sm" wrap="nowrap">
          <DeleteDraft id={application.id} onDeleted={onDeleted} />
          {onStop ? (
            <StopWriting onStop={onStop} />
          ) : (
            <Button
              rightSection={<IconArrowRight size={16} aria-hidden />}
              disabled={busy || save.kind === "conflict"}
              onClick={onPreview}
            >
              {t("preview.open")}
            </Button>
          )}
        </Group>
      </div>
    </footer>
  );
}

/** In the foot it is in view wherever the letter is; what was clicked to begin can be clicked no more, so focus comes here. */
function StopWriting({ onStop }: { onStop: () => void }) {
  const { t } = useTranslation("applications");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <Button
      ref={button}
      variant="default"
      leftSection={<IconPlayerStop size={16} aria-hidden />}
      onClick={onStop}
    >
      {t("compose.stop")}
    </Button>
  );
}

function DeleteDraft({ id, onDeleted }: { id: string; onDeleted: () => void }) {
  const { t } = useTranslation("applications");
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        aria-haspopup="dialog"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={open}
      >
        {t("delete.open")}
      </Button>
      {opened ? (
        <Suspense>
          <DeleteDialog id={id} onDeleted={onDeleted} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
