/** Gives a factor up, after saying what that means. */
import { Button, Group, Modal, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Factor } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { removeFactor, useSecurityChanged } from "./factorRequests";
import { useFactorWords } from "./useFactorWords";

interface RemoveFactorProps {
  factor: Factor | null;
  onClose: () => void;
}

export function RemoveFactor({ factor, onClose }: RemoveFactorProps) {
  const { t } = useTranslation("security");
  const wordsOf = useFactorWords();
  const name = factor ? wordsOf(factor).name : "";
  return (
    <Modal
      opened={factor !== null}
      onClose={onClose}
      title={t("factors.removeTitle", { name })}
      transitionProps={{ duration: 0 }}
    >
      {factor ? <Consequence factor={factor} onDone={onClose} /> : null}
    </Modal>
  );
}

function Consequence({ factor, onDone }: { factor: Factor; onDone: () => void }) {
  const { t } = useTranslation(["security", "common"]);
  const changed = useSecurityChanged();
  const remove = useMutation({
    mutationFn: () => removeFactor(factor.id),
    onSuccess: () => {
      changed();
      onDone();
      notifications.show({ message: t("security:factors.removed") });
    },
  });
  return (
    <>
      <Text mb="md">{t("security:factors.removeText")}</Text>
      {remove.error ? <ProblemNotice error={remove.error} /> : null}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onDone} data-autofocus>
          {t("common:actions.cancel")}
        </Button>
        <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t("security:factors.remove")}
        </Button>
      </Group>
    </>
  );
}
