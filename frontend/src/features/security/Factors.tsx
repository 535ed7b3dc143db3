/** The second factors and how many backup codes are left. */
import { IconAlertTriangle, IconDeviceMobile, IconListNumbers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Factor, SecurityProfile } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { Notice } from "@/components/Notice";
import classes from "./rows.module.css";
import { Section } from "./Section";

const FEW = 3;

export function Factors({ profile }: { profile: SecurityProfile }) {
  const { t } = useTranslation("security");
  const left = profile.backup_codes_left;
  return (
    <Section title={t("factors.title")}>
      <ul className={classes.rows}>
        {profile.factors.map((factor) => (
          <FactorRow key={factor.id} factor={factor} />
        ))}
        <li className={classes.row}>
          <IconListNumbers size={20} aria-hidden />
          <div className={classes.words}>
            <div className={classes.name}>{t("factors.backup", { count: left })}</div>
          </div>
        </li>
      </ul>
      {left < FEW ? (
        <Notice tone="warn" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t("factors.backupLow")}
        </Notice>
      ) : null}
    </Section>
  );
}

function FactorRow({ factor }: { factor: Factor }) {
  const { t } = useTranslation("security");
  // The server names factors in English; the kinds known here have words in both languages.
  const name = factor.kind === "totp" ? t("factors.totp") : factor.label || factor.kind;
  return (
    <li className={classes.row}>
      <IconDeviceMobile size={20} aria-hidden />
      <div className={classes.words}>
        <div className={classes.name}>{name}</div>
        <div className={classes.meta}>
          {factor.last_used_at ? (
            <>
              {t("factors.used")} <RelativeTime at={factor.last_used_at} />
            </>
          ) : (
            t("factors.never")
          )}
        </div>
      </div>
    </li>
  );
}
