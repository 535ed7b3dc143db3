/** The devices signed in: this one first, each other one with its own end, and the ends of many. */
import { Badge, Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDeviceDesktop, IconDeviceMobile } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeviceSession } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { ProblemNotice } from "@/components/ProblemNotice";
import { EndMany, type Many } from "./EndMany";
import classes from "./rows.module.css";
import { Section } from "./Section";
import { endSession, useSessionsChanged } from "./sessionRequests";

const PHONES = /iOS|iPadOS|Android/;

export function Sessions({ sessions }: { sessions: DeviceSession[] }) {
  const { t } = useTranslation("security");
  const [asked, setAsked] = useState<Many | null>(null);
  const others = sessions.filter(({ current }) => !current);
  const ordered = [...sessions.filter(({ current }) => current), ...others];
  return (
    <Section
      title={t("sessions.list")}
      actions={
        <>
          {others.length > 0 ? (
            <Button variant="default" size="xs" onClick={() => setAsked("others")}>
              {t("sessions.others.open")}
            </Button>
          ) : null}
          <Button variant="default" size="xs" onClick={() => setAsked("all")}>
            {t("sessions.all.open")}
          </Button>
        </>
      }
    >
      <ul className={classes.rows}>
        {ordered.map((one) => (
          <SessionRow key={one.id} session={one} />
        ))}
      </ul>
      <EndMany which={asked} onClose={() => setAsked(null)} />
    </Section>
  );
}

function useDeviceName(): (session: DeviceSession) => string {
  const { t } = useTranslation("security");
  return ({ browser, system }) =>
    browser && system
      ? t("sessions.device", { browser, system })
      : browser || system || t("sessions.unknownDevice");
}

function SessionRow({ session: one }: { session: DeviceSession }) {
  const { t } = useTranslation("security");
  const device = useDeviceName()(one);
  const changed = useSessionsChanged();
  const end = useMutation({
    mutationFn: () => endSession(one.id),
    onSuccess: () => {
      changed();
      notifications.show({ message: t("sessions.ended", { device }) });
    },
  });
  const Icon = PHONES.test(one.system) ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li>
      <div className={classes.row}>
        <Icon size={20} aria-hidden />
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
        {one.current ? null : (
          <Group className={classes.acts}>
            <Button
              variant="default"
              size="xs"
              aria-label={t("sessions.endNamed", { device, address: one.address })}
              loading={end.isPending}
              onClick={() => end.mutate()}
            >
              {t("sessions.end")}
            </Button>
          </Group>
        )}
      </div>
      {end.error ? <ProblemNotice error={end.error} /> : null}
    </li>
  );
}
