/** The address and the password, each with its change. */
import { Button, Modal } from "@mantine/core";
import { IconKey, IconMail } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SecurityProfile } from "@/client/types";
import { DateTime } from "@/components/figures";
import { ChangeAddress } from "./ChangeAddress";
import { ChangePassword } from "./ChangePassword";
import classes from "./rows.module.css";

export function Account({ profile }: { profile: SecurityProfile }) {
  const { t } = useTranslation("security");
  const [changing, setChanging] = useState<"address" | "password" | null>(null);
  const close = () => setChanging(null);
  return (
    <div className={classes.narrow}>
      <ul className={classes.rows}>
        <AccountRow
          icon={<IconMail size={20} aria-hidden />}
          name={profile.email}
          change={t("account.changeEmail")}
          onChange={() => setChanging("address")}
        >
          {profile.email_verified_at ? (
            <>
              {t("account.verified")}: <DateTime at={profile.email_verified_at} />
            </>
          ) : null}
        </AccountRow>
        <AccountRow
          icon={<IconKey size={20} aria-hidden />}
          name={t("account.password")}
          change={t("account.changePassword")}
          onChange={() => setChanging("password")}
        >
          {t("account.set")}: <DateTime at={profile.password_changed_at} />
        </AccountRow>
      </ul>
      <Modal
        opened={changing === "address"}
        onClose={close}
        title={t("account.changeEmail")}
        closeOnClickOutside={false}
      >
        <ChangeAddress onDone={close} />
      </Modal>
      <Modal
        opened={changing === "password"}
        onClose={close}
        title={t("account.changePassword")}
        closeOnClickOutside={false}
      >
        <ChangePassword email={profile.email} onDone={close} />
      </Modal>
    </div>
  );
}

interface AccountRowProps {
  icon: ReactNode;
  name: string;
  /** What the button does, for those who hear it without the row. */
  change: string;
  onChange: () => void;
  children: ReactNode;
}

function AccountRow({ icon, name, change, onChange, children }: AccountRowProps) {
  const { t } = useTranslation("security");
  return (
    <li className={classes.row}>
      {icon}
      <div className={classes.words}>
        <div className={classes.name}>{name}</div>
        <div className={classes.meta}>{children}</div>
      </div>
      <Button size="xs" variant="default" aria-label={change} onClick={onChange}>
        {t("account.change")}
      </Button>
    </li>
  );
}
