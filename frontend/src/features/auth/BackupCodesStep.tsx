/** The backup codes, shown once: copied, printed or downloaded before the app opens. */
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BackupCodes } from "@/components/BackupCodes";
import { Door } from "./Door";

interface BackupCodesStepProps {
  codes: string[];
  email: string;
  onSaved: () => void;
}

export function BackupCodesStep({ codes, email, onSaved }: BackupCodesStepProps) {
  const { t } = useTranslation(["auth", "factors"]);
  const [saved, setSaved] = useState(false);
  return (
    <Door title={t("auth:codes.title")} text={t("auth:codes.text")}>
      <BackupCodes codes={codes} email={email} />
      <Checkbox
        className="no-print"
        label={t("factors:backup.saved")}
        checked={saved}
        onChange={(event) => setSaved(event.currentTarget.checked)}
      />
      <Button className="no-print" fullWidth disabled={!saved} onClick={onSaved}>
        {t("auth:codes.submit")}
      </Button>
    </Door>
  );
}
