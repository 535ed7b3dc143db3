/** Ends the connection after saying what is kept and what is destroyed. */
import { Button, Group, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconArchive, IconFlame, IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useDisconnect } from "./requests";
import classes from "./Upwork.module.css";

const EFFECTS = [
  ["shredded", IconFlame],
  ["kept", IconArchive],
  ["after", IconInfoCircle],
] as const;

export function Disconnect() {
  const { t } = useTranslation("upwork");
  const [asking, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {t("disconnect.open")}
      </Button>
      <Modal opened={asking} onClose={close} title={t("disconnect.ask")}>
        <Effects onCancel={close} />
      </Modal>
    </>
  );
}

function Effects({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation("upwork");
  const disconnect = useDisconnect();
  const end = () =>
    disconnect.mutate(undefined, {
      onSuccess: () => notifications.show({ message: t("disconnect.done") }),
    });
  return (
    <>
      <ul className={classes.points}>
        {EFFECTS.map(([name, EffectIcon]) => (
          <li key={name} className={classes.point}>
            <EffectIcon size={20} aria-hidden />
            <div>
              <div className={classes.name}>{t(`disconnect.effects.${name}.title`)}</div>
              <div className={classes.dim}>{t(`disconnect.effects.${name}.text`)}</div>
            </div>
          </li>
        ))}
      </ul>
      {disconnect.error ? <ProblemNotice error={disconnect.error} /> : null}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {t("disconnect.cancel")}
        </Button>
        <Button color="red.9" loading={disconnect.isPending} onClick={end}>
          {t("disconnect.confirm")}
        </Button>
      </Group>
    </>
  );
}
