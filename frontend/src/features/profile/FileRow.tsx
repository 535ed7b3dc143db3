/** One file of a piece of work: its name, which saves it, what it is, and how large. */
import { ActionIcon, UnstyledButton } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import {
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconPhoto,
  IconPresentation,
  IconTrash,
} from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PortfolioFile } from "@/client/types";
import { useProblemText } from "@/i18n/problemText";
import { save } from "@/lib/download";
import { formatBytes } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { asProblem } from "@/lib/problem";
import classes from "./Files.module.css";
import { type Kind, kindOf } from "./files";
import { readFile } from "./requests";

const ICONS: Record<Kind, typeof IconFileText> = {
  pdf: IconFileTypePdf,
  image: IconPhoto,
  text: IconFileText,
  document: IconFileText,
  sheet: IconFileSpreadsheet,
  slides: IconPresentation,
};

interface FileRowProps {
  file: PortfolioFile;
  /** Left out where files are only looked at. */
  onRemove?: () => void;
}

export function FileRow({ file, onRemove }: FileRowProps) {
  const { t } = useTranslation("profile");
  const locale = useLocale();
  const get = useDownload(file);
  const { name } = file;
  const kind = kindOf(file);
  const Icon = ICONS[kind];
  return (
    <li className={classes.file}>
      <Icon size={16} aria-hidden />
      <UnstyledButton
        className={classes.name}
        aria-label={t("files.download", { name })}
        aria-busy={get.isPending}
        onClick={() => get.isPending || get.mutate()}
      >
        {name}
      </UnstyledButton>
      <span className={classes.about}>
        {t(`files.kinds.${kind}`)} · {formatBytes(file.size, locale)}
      </span>
      {onRemove ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("files.remove", { name })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      ) : null}
    </li>
  );
}

/** The token goes in a header, so the file is fetched and then handed over, never linked to. */
function useDownload({ id, name }: PortfolioFile) {
  const { t } = useTranslation("profile");
  const textOf = useProblemText();
  return useMutation({
    mutationFn: async () => save(name, await readFile(id)),
    onError: (error) =>
      notifications.show({
        color: "red",
        title: t("files.notDownloaded", { name }),
        message: textOf(asProblem(error)).title,
      }),
  });
}
