/** Nobody leaves an unsaved draft unknowingly: it is saved on the way out, and asked about only if that fails. */
import { Button, Group, Modal, Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { DraftStore } from "./draftStore";

export function LeaveGuard({ store }: { store: DraftStore }) {
  const { t } = useTranslation("applications");
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async () => store.dirty && !(await store.settle()),
    enableBeforeUnload: () => store.dirty,
    withResolver: true,
  });
  return (
    <Modal
      opened={status === "blocked"}
      onClose={() => reset?.()}
      title={t("leave.title")}
      size="sm"
    >
      <Text>{t("leave.text")}</Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" color="red" onClick={() => proceed?.()}>
          {t("leave.go")}
        </Button>
        <Button data-autofocus onClick={() => reset?.()}>
          {t("leave.stay")}
        </Button>
      </Group>
    </Modal>
  );
}
