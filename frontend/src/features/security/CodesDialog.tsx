/** New backup codes, the one time they are shown: the dialog stays until they are said to be saved. */
import { Button, Checkbox, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BackupCodes } from "@/components/BackupCodes";

interface CodesDialogProps {
  /** Empty: nothing to show. */
  codes: string[];
  email: string;
  onDone: () => void;
}

export function CodesDialog({ codes, email, onDone }: CodesDialogProps) {
  const { t } = useTranslation("security");
  return (
    <Modal
      opened={codes.length > 0}
      onClose={onDone}
      title={t("codes.shownTitle")}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <Shown codes={codes} email={email} onDone={onDone} />
    </Modal>
  );
}

function Shown({ codes, email, onDone }: CodesDialogProps) {
  const { t } = useTranslation(["security", "factors"]);
  const [saved, setSaved] = useState(false);
  return (
    <Stack gap="md" data-print-alone>
      <Text className="no-print">{t("security:codes.shown")}</Text>
      <BackupCodes codes={codes} email={email} />
      <Checkbox
        className="no-print"
        label={t("factors:backup.saved")}
        checked={saved}
        onChange={(event) => setSaved(event.currentTarget.checked)}
      />
      <Button className="no-print" disabled={!saved} onClick={onDone}>
        {t("security:codes.done")}
      </Button>
    </Stack>
  );
}
