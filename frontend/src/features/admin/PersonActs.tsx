/** What this viewer may do with an account: one row an act with its consequence, or why nothing may be done. */
import { Button, Text, Title } from "@mantine/core";
import {
  type Icon,
  IconDevicesOff,
  IconInfoCircle,
  IconLock,
  IconLockOpen,
  IconMailForward,
  IconUserShield,
} from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Permission, PersonDetail } from "@/client/types";
import { Notice } from "@/components/Notice";
import { useMe } from "@/lib/session";
import { isStaff } from "./acts";
import { type Asked, ConfirmAct } from "./ConfirmAct";
import classes from "./PersonActs.module.css";

interface Offer {
  kind: Asked;
  may: Permission;
  icon: Icon;
}

const LOCK: Offer = { kind: "lock", may: "accounts:lock", icon: IconLock };
const UNLOCK: Offer = { kind: "unlock", may: "accounts:lock", icon: IconLockOpen };
const OTHERS: readonly Offer[] = [
  { kind: "end", may: "sessions:end", icon: IconDevicesOff },
  { kind: "reset", may: "sessions:end", icon: IconMailForward },
  { kind: "roles", may: "roles:grant", icon: IconUserShield },
];

/** A paused account is unlocked too; it can be locked all the same. */
function offersFor(person: PersonDetail): readonly Offer[] {
  if (person.status === "locked") return [UNLOCK, ...OTHERS];
  return person.paused_until ? [UNLOCK, LOCK, ...OTHERS] : [LOCK, ...OTHERS];
}

export function PersonActs({ person }: { person: PersonDetail }) {
  const { t } = useTranslation("admin");
  const me = useMe();
  const heading = useId();
  const [asked, setAsked] = useState<Asked | null>(null);
  const mine = offersFor(person).filter(({ may }) => me?.permissions.includes(may));
  if (!me || mine.length === 0) return null;
  const barred = barrier(me.id, me.roles, person);
  return (
    <section aria-labelledby={heading} className={classes.section}>
      <Title order={2} id={heading}>
        {t("acts.title")}
      </Title>
      {barred ? (
        <Notice tone="info" icon={<IconInfoCircle size={18} aria-hidden />}>
          {t(`person.${barred}`)}
        </Notice>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {t("acts.told")}
          </Text>
          <ul className={classes.rows}>
            {mine.map((offer) => (
              <ActRow key={offer.kind} offer={offer} onAsk={() => setAsked(offer.kind)} />
            ))}
          </ul>
          <ConfirmAct person={person} asked={asked} onClose={() => setAsked(null)} />
        </>
      )}
    </section>
  );
}

/** Why the server would refuse each act on this account; it decides by itself. */
function barrier(myId: string, myRoles: readonly string[], person: PersonDetail) {
  if (person.id === myId) return "own";
  return isStaff(person.roles) && !myRoles.includes("admin") ? "staff" : null;
}

function ActRow({ offer, onAsk }: { offer: Offer; onAsk: () => void }) {
  const { t } = useTranslation("admin");
  const text = useId();
  return (
    <li className={classes.row}>
      <p id={text} className={classes.text}>
        {t(`acts.${offer.kind}.text`)}
      </p>
      <Button
        className={classes.button}
        variant="default"
        aria-describedby={text}
        leftSection={<offer.icon size={16} aria-hidden />}
        onClick={onAsk}
      >
        {t(`acts.${offer.kind}.name`)}
      </Button>
    </li>
  );
}
