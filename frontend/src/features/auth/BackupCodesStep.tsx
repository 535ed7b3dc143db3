/** The backup codes, shown once: copied, printed or downloaded before the app opens. */
import { Button, Checkbox, Group } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CopyButton } from "@/components/CopyButton";
import { formatDateTime } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./BackupCodesStep.module.css";
import { Door } from "./Door";

interface BackupCodesStepProps {
  codes: string[];
  email: string;
  onSaved: () => void;
}

export function BackupCodesStep({ codes, email, onSaved }: BackupCodesStepProps) {
  const { t } = useTranslation(["auth", "common"]);
  const locale = useLocale();
  const [saved, setSaved] = useState(false);
  const date = formatDateTime(new Date().toISOString(), locale, false);
  const heading = t("auth:codes.fileTitle", { app: t("common:app"), email, date });
  const text = codes.join("\n");
  return (
    <Door title={t("auth:codes.title")} text={t("auth:codes.text")}>
      <p className={classes.onPaper}>{heading}</p>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group gap="sm" className="no-print">
        <CopyButton value={text} label={t("auth:codes.copy")} />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={() => window.print()}
        >
          {t("auth:codes.print")}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => download("backup-codes.txt", `${heading}\n\n${text}\n`)}
        >
          {t("auth:codes.download")}
        </Button>
      </Group>
      <Checkbox
        className="no-print"
        label={t("auth:codes.saved")}
        checked={saved}
        onChange={(event) => setSaved(event.currentTarget.checked)}
      />
      <Button className="no-print" fullWidth disabled={!saved} onClick={onSaved}>
        {t("auth:codes.submit")}
      </Button>
    </Door>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
}
