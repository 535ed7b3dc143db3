/** The devices signed in, and the one way to end them all. */
import { Badge, Button, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDeviceDesktop } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DeviceSession } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { ProblemNotice } from "@/components/ProblemNotice";
import { session } from "@/lib/session";
import classes from "./rows.module.css";
import { Section } from "./Section";

export function Sessions({ sessions }: { sessions: DeviceSession[] }) {
  const { t } = useTranslation("security");
  const [asking, { open, close }] = useDisclosure(false);
  return (
    <Section
      title={t("sessions.title")}
      actions={
        <Button variant="default" size="xs" onClick={open}>
          {t("sessions.end")}
        </Button>
      }
    >
      <ul className={classes.rows}>
        {sessions.map((one) => (
          <SessionRow key={one.id} session={one} />
        ))}
      </ul>
      <Modal opened={asking} onClose={close} title={t("sessions.confirmTitle")}>
        <EndAll onCancel={close} />
      </Modal>
    </Section>
  );
}

function SessionRow({ session: one }: { session: DeviceSession }) {
  const { t } = useTranslation("security");
  const { browser, system } = one;
  const device =
    browser && system
      ? t("sessions.device", { browser, system })
      : browser || system || t("sessions.unknownDevice");
  return (
    <li className={classes.row}>
      <IconDeviceDesktop size={20} aria-hidden />
      <div className={classes.words}>
        <Group gap="xs">
          <span className={classes.name}>{device}</span>
          {one.current ? (
            <Badge variant="light" size="sm" tt="none">
              {t("sessions.current")}
            </Badge>
          ) : null}
        </Group>
        <div className={classes.meta}>
          {one.address ? <>{one.address} · </> : null}
          {t("sessions.seen")} <RelativeTime at={one.last_seen_at} /> · {t("sessions.since")}{" "}
          <RelativeTime at={one.created_at} />
        </div>
      </div>
    </li>
  );
}

function EndAll({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation(["security", "common"]);
  const end = useMutation({ mutationFn: () => session.leave() });
  return (
    <>
      <Text mb="md">{t("security:sessions.confirmText")}</Text>
      {end.error ? <ProblemNotice error={end.error} /> : null}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onCancel}>
          {t("common:actions.cancel")}
        </Button>
        <Button loading={end.isPending} onClick={() => end.mutate()}>
          {t("security:sessions.confirm")}
        </Button>
      </Group>
    </>
  );
}
