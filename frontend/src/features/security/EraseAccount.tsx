/** The account's end, after saying what is destroyed and what stays. */
import { Button, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconArchive, IconFlame, IconPlugOff } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/components/ProblemNotice";
import { eraseAccount } from "./accountRequests";
import classes from "./rows.module.css";
import { Section } from "./Section";

const EFFECTS = [
  ["gone", IconFlame],
  ["ended", IconPlugOff],
  ["stays", IconArchive],
] as const;

export function EraseAccount() {
  const { t } = useTranslation("security");
  const [asking, { open, close }] = useDisclosure(false);
  return (
    <Section title={t("erase.title")}>
      <Text mb="sm" c="dimmed">
        {t("erase.text")}
      </Text>
      <Button variant="default" onClick={open}>
        {t("erase.open")}
      </Button>
      <Modal opened={asking} onClose={close} title={t("erase.ask")}>
        <Effects onCancel={close} />
      </Modal>
    </Section>
  );
}

function Effects({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation("security");
  const erase = useMutation({
    mutationFn: eraseAccount,
    onSuccess: () => notifications.show({ message: t("erase.done"), autoClose: 10_000 }),
  });
  return (
    <>
      <ul className={classes.rows}>
        {EFFECTS.map(([name, EffectIcon]) => (
          <li key={name} className={classes.row}>
            <EffectIcon size={20} aria-hidden />
            <div className={classes.words}>
              <div className={classes.name}>{t(`erase.${name}.title`)}</div>
              <div className={classes.meta}>{t(`erase.${name}.text`)}</div>
            </div>
          </li>
        ))}
      </ul>
      {erase.error ? <ProblemNotice error={erase.error} /> : null}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {t("erase.cancel")}
        </Button>
        <Button color="red.9" loading={erase.isPending} onClick={() => erase.mutate()}>
          {t("erase.confirm")}
        </Button>
      </Group>
    </>
  );
}
