/** A set of backup codes on the one screen that shows it: to copy, print or download. */
import { Button, Group } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { download } from "@/lib/download";
import { formatDateTime } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./BackupCodes.module.css";
import { CopyButton } from "./CopyButton";

interface BackupCodesProps {
  codes: string[];
  /** Whose they are: written above them on paper and in the file. */
  email: string;
}

export function BackupCodes({ codes, email }: BackupCodesProps) {
  const { t } = useTranslation(["factors", "common"]);
  const locale = useLocale();
  const date = formatDateTime(new Date().toISOString(), locale, false);
  const heading = t("factors:backup.fileTitle", { app: t("common:app"), email, date });
  const text = codes.join("\n");
  return (
    <>
      <p className={classes.onPaper}>{heading}</p>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group gap="sm" className="no-print">
        <CopyButton value={text} label={t("factors:backup.copy")} />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={() => window.print()}
        >
          {t("factors:backup.print")}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => download("backup-codes.txt", `${heading}\n\n${text}\n`)}
        >
          {t("factors:backup.download")}
        </Button>
      </Group>
    </>
  );
}
