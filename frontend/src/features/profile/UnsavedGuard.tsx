/** Asks before unsaved words are left behind: by a link, by the back button, by closing the tab. */
import { Button, Group, Modal, Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionStore } from "@/lib/session";

export function UnsavedGuard({ unsaved }: { unsaved: boolean }) {
  const blocker = useBlocker({
    // Somebody who is signed out has to be let through to the door.
    shouldBlockFn: ({ current, next }) =>
      unsaved && current.pathname !== next.pathname && sessionStore.get().status === "signed_in",
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  return (
    <AskToLeave
      opened={blocker.status === "blocked"}
      onStay={() => blocker.reset?.()}
      onLeave={() => blocker.proceed?.()}
    />
  );
}

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
