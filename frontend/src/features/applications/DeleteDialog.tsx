/** The question before a draft is thrown away. */

import { Button, Group, Modal, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useFocusBack } from "@/lib/hooks/useFocusBack";
import { useDelete } from "./queries";

interface DeleteDialogProps {
  id: string;
  onDeleted: () => void;
  onClose: () => void;
}

export function DeleteDialog({ id, onDeleted, onClose }: DeleteDialogProps) {
  useFocusBack();
  const { t } = useTranslation("applications");
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const remove = useDelete(id);
  function confirm() {
    remove.mutate(undefined, {
      onSuccess: () => {
        onDeleted();
        void navigate({ to: "/applications" });
      },
    });
  }
  return (
    <Modal opened onClose={onClose} title={t("delete.title")} size="sm">
      <Text mb="md">{t("delete.text")}</Text>
      {remove.error ? <ProblemNotice error={remove.error} /> : null}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" data-autofocus onClick={onClose}>
          {common("actions.cancel")}
        </Button>
        <Button color="red" loading={remove.isPending} onClick={confirm}>
          {t("delete.confirm")}
        </Button>
      </Group>
    </Modal>
  );
}
