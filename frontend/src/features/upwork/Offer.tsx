/** Before connecting: what it means in plain words, and the one button. */
import { Title } from "@mantine/core";
import {
  type Icon,
  IconDoorEnter,
  IconFlask,
  IconListCheck,
  IconLock,
  IconPlugX,
  IconUser,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { UpworkStatus } from "@/client/types";
import { Notice } from "@/components/Notice";
import { ConnectButton } from "./ConnectButton";
import classes from "./Upwork.module.css";

const POINTS = [
  ["way", IconDoorEnter],
  ["asked", IconListCheck],
  ["kept", IconLock],
  ["own", IconUser],
  ["withdraw", IconPlugX],
] as const satisfies readonly (readonly [string, Icon])[];

export function Offer({ status }: { status: UpworkStatus }) {
  const { mode } = status;
  const { t } = useTranslation("upwork");
  return (
    <section className={classes.narrow} aria-labelledby="offer-title">
      <Title order={2} id="offer-title" mb="xs">
        {t("none.title")}
      </Title>
      <p className={classes.intro}>{t("none.text")}</p>
      {mode === "sandbox" ? (
        <Notice
          tone="info"
          icon={<IconFlask size={18} aria-hidden />}
          title={t("none.sandboxTitle")}
        >
          {t("none.sandboxText")}
        </Notice>
      ) : null}
      <ul className={classes.points}>
        {POINTS.map(([name, PointIcon]) => (
          <li key={name} className={classes.point}>
            <PointIcon size={20} aria-hidden />
            <div>
              <div className={classes.name}>{t(`none.points.${name}.title`)}</div>
              <div className={classes.dim}>{t(`none.points.${name}.text`)}</div>
            </div>
          </li>
        ))}
      </ul>
      <ConnectButton label={t(mode === "sandbox" ? "connect.sandbox" : "connect.live")} />
      <OtherDoor status={status} />
    </section>
  );
}

/** The way in that is not offered first, or in plain words why it cannot be used here. */
function OtherDoor({ status }: { status: UpworkStatus }) {
  const { t } = useTranslation("upwork");
  const other = status.offers.find(({ door }) => door !== status.default_door);
  if (other === undefined) return null;
  return (
    <div className={classes.intro}>
      <p>{t(other.reason === null ? `doors.${other.door}` : `doors.${other.reason}`)}</p>
      {other.usable ? (
        <ConnectButton
          door={other.door}
          variant="default"
          label={t(`doors.${other.door}_connect`)}
        />
      ) : null}
    </div>
  );
}
