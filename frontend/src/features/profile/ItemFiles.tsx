/** The files of a piece of work in its form: the list, a button, and a place to drop more. */
import { Button, Fieldset, FileButton, Loader, VisuallyHidden } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PortfolioItem } from "@/client/types";
import { useProblemText } from "@/i18n/problemText";
import { useLeaving } from "@/lib/leaving";
import { FileRow } from "./FileRow";
import classes from "./Files.module.css";
import { ACCEPT, MOST_FILES } from "./files";
import profile from "./Profile.module.css";
import { useRemoveFile } from "./removals";
import { portfolioQuery } from "./requests";
import { type Refused, useFiles } from "./useFiles";

interface ItemFilesProps {
  /** Null while the piece of work is not saved. */
  itemId: string | null;
  /** The piece of work, saved first where it is new; null where it lacks something. */
  getItem: () => Promise<PortfolioItem | null>;
}

export function ItemFiles({ itemId, getItem }: ItemFilesProps) {
  const { t } = useTranslation("profile");
  const leaving = useLeaving();
  const remove = useRemoveFile();
  const { add, sending, refused, isIncomplete, said } = useFiles(getItem);
  const kept = useQuery(portfolioQuery).data?.find(({ id }) => id === itemId)?.files ?? [];
  const files = kept.filter(({ id }) => !leaving.includes(id));
  const isFull = kept.length + sending.length >= MOST_FILES;
  return (
    <Fieldset variant="unstyled" className={profile.set} legend={t("files.title")}>
      {files.length > 0 ? (
        <ul className={classes.files}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} onRemove={() => itemId && remove(itemId, file)} />
          ))}
        </ul>
      ) : null}
      {sending.length > 0 ? (
        <p className={classes.sending}>
          <Loader size={14} aria-hidden />
          {t("files.sending", { name: sending[0], count: sending.length })}
        </p>
      ) : null}
      <Refusals refused={refused} isIncomplete={isIncomplete} />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <DropZone disabled={isFull} onFiles={add} />
      <p className={profile.hint}>
        {isFull ? t("files.full") : t("files.hint")}
        {itemId === null ? ` ${t("files.savesFirst")}` : null}
      </p>
    </Fieldset>
  );
}

interface RefusalsProps {
  refused: readonly Refused[];
  isIncomplete: boolean;
}

function Refusals({ refused, isIncomplete }: RefusalsProps) {
  const { t } = useTranslation("profile");
  const textOf = useProblemText();
  if (refused.length === 0 && !isIncomplete) return null;
  return (
    <div role="alert">
      {isIncomplete ? <p className={profile.error}>{t("files.completeFirst")}</p> : null}
      {refused.map(({ key, name, problem }) => {
        const { title, hint } = textOf(problem);
        return (
          <p key={key} className={profile.error}>
            <strong>{name}</strong>: {[title, hint].filter(Boolean).join(". ")}
          </p>
        );
      })}
    </div>
  );
}

interface DropZoneProps {
  disabled: boolean;
  onFiles: (files: File[]) => void;
}

/** Dropping is an extra for the pointer; the button does the same by keyboard. */
function DropZone({ disabled, onFiles }: DropZoneProps) {
  const { t } = useTranslation("profile");
  const [over, setOver] = useState(false);
  const forget = useRef<() => void>(null);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same
    <div
      className={classes.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        if (!disabled) onFiles([...event.dataTransfer.files]);
      }}
    >
      <FileButton
        multiple
        accept={ACCEPT}
        disabled={disabled}
        resetRef={forget}
        onChange={(files) => {
          onFiles(files);
          // The same file can be chosen again after it was refused.
          forget.current?.();
        }}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="xs"
            leftSection={<IconPaperclip size={14} aria-hidden />}
            disabled={disabled}
          >
            {t("files.add")}
          </Button>
        )}
      </FileButton>
      <span className={classes.drop}>{t("files.drop")}</span>
    </div>
  );
}
