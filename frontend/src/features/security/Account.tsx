/** The address and when the password was set. */
import { IconKey, IconMail } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SecurityProfile } from "@/client/types";
import { DateTime } from "@/components/figures";
import classes from "./rows.module.css";
import { Section } from "./Section";

export function Account({ profile }: { profile: SecurityProfile }) {
  const { t } = useTranslation("security");
  return (
    <Section title={t("account.title")}>
      <ul className={classes.rows}>
        <li className={classes.row}>
          <IconMail size={20} aria-hidden />
          <div className={classes.words}>
            <div className={classes.name}>{profile.email}</div>
            {profile.email_verified_at ? (
              <div className={classes.meta}>
                {t("account.verified")}: <DateTime at={profile.email_verified_at} />
              </div>
            ) : null}
          </div>
        </li>
        <li className={classes.row}>
          <IconKey size={20} aria-hidden />
          <div className={classes.words}>
            <div className={classes.name}>{t("account.password")}</div>
            <div className={classes.meta}>
              <DateTime at={profile.password_changed_at} />
            </div>
          </div>
        </li>
      </ul>
    </Section>
  );
}
