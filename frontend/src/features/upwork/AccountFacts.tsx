/** What is known of the connected account, as a short list of names and values. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { UpworkStatus } from "@/client/types";
import { DateTime } from "@/components/figures";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { ModeBadge } from "./ModeBadge";
import classes from "./Upwork.module.css";

export function AccountFacts({ status }: { status: UpworkStatus }) {
  const { t } = useTranslation("upwork");
  const locale = useLocale();
  const { account, connects_balance: balance } = status;
  return (
    <dl className={classes.facts}>
      <Fact name={t("facts.mode")}>
        <ModeBadge mode={status.mode} />
      </Fact>
      {status.door ? <Fact name={t("facts.door")}>{t(`facts.${status.door}`)}</Fact> : null}
      {account ? <Fact name={t("facts.account")}>{account.name}</Fact> : null}
      {account?.organization_name ? (
        <Fact name={t("facts.organization")}>{account.organization_name}</Fact>
      ) : null}
      <Fact name={t("facts.connects")}>
        {balance === null ? (
          t("facts.connectsUntold")
        ) : (
          <span className="tabular">{formatNumber(balance, locale)}</span>
        )}
      </Fact>
      <Fact name={t("facts.since")}>
        <DateTime at={status.connected_at} />
      </Fact>
      {status.state === "connected" ? (
        <Fact name={t("facts.until")}>
          <DateTime at={status.access_expires_at} />
        </Fact>
      ) : null}
    </dl>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
