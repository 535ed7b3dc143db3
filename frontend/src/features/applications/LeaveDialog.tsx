/** The question before a draft that could not be saved is left behind. */

import { Button, Group, Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFocusBack } from "@/lib/hooks/useFocusBack";

interface LeaveDialogProps {
  onStay: () => void;
  onLeave: () => void;
}

export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  useFocusBack();
  const { t } = useTranslation("applications");
  return (
    <Modal opened onClose={onStay} title={t("leave.title")} size="sm">
      <Text>{t("leave.text")}</Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" color="red" onClick={onLeave}>
          {t("leave.go")}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t("leave.stay")}
        </Button>
      </Group>
    </Modal>
  );
}
