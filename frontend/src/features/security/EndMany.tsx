/** Asks before many devices are signed out at once: all others, or this one too. */
import { Button, Group, Modal, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/components/ProblemNotice";
import { session } from "@/lib/session";
import { endOthers, useSessionsChanged } from "./sessionRequests";

export type Many = "others" | "all";

interface EndManyProps {
  which: Many | null;
  onClose: () => void;
}

export function EndMany({ which, onClose }: EndManyProps) {
  const { t } = useTranslation("security");
  return (
    <Modal
      opened={which !== null}
      onClose={onClose}
      title={which ? t(`sessions.${which}.title`) : null}
      transitionProps={{ duration: 0 }}
    >
      {which ? <Question which={which} onClose={onClose} /> : null}
    </Modal>
  );
}

function Question({ which, onClose }: EndManyProps & { which: Many }) {
  const { t } = useTranslation(["security", "common"]);
  const changed = useSessionsChanged();
  const end = useMutation({
    mutationFn: () => (which === "all" ? session.leave() : endOthers()),
    onSuccess: () => {
      changed();
      onClose();
      if (which === "others") notifications.show({ message: t("security:sessions.others.done") });
    },
  });
  return (
    <>
      <Text mb="md">{t(`security:sessions.${which}.text`)}</Text>
      {end.error ? <ProblemNotice error={end.error} /> : null}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("common:actions.cancel")}
        </Button>
        <Button loading={end.isPending} onClick={() => end.mutate()}>
          {t(`security:sessions.${which}.open`)}
        </Button>
      </Group>
    </>
  );
}
