/** The question before unsaved words are left behind. */
import { Button, Group, Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface AskToLeaveProps {
  opened: boolean;
  onStay: () => void;
  onLeave: () => void;
}

export function AskToLeave({ opened, onStay, onLeave }: AskToLeaveProps) {
  const { t } = useTranslation("profile");
  return (
    <Modal opened={opened} onClose={onStay} title={t("unsaved.title")} zIndex={300}>
      <Text mb="md">{t("unsaved.text")}</Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onLeave}>
          {t("unsaved.leave")}
        </Button>
        <Button onClick={onStay} data-autofocus>
          {t("unsaved.stay")}
        </Button>
      </Group>
    </Modal>
  );
}
