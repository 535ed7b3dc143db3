/** What is known of the connected account, as a short list of names and values. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { UpworkStatus } from "@/client/types";
import { DateTime } from "@/components/figures";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { ModeBadge } from "./ModeBadge";
import { organisationsQuery } from "./requests";
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
      <Organisations status={status} />
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

/** A second name to act in is worth telling; where Upwork does not say, the account above says enough. */
function Organisations({ status }: { status: UpworkStatus }) {
  const { t } = useTranslation("upwork");
  const { data } = useQuery({ ...organisationsQuery, enabled: status.state === "connected" });
  const told = [status.account?.name, status.account?.organization_name];
  const others = (data ?? []).filter(({ name }) => !told.includes(name));
  if (others.length === 0) return null;
  return (
    <Fact name={t("facts.others")}>
      {others.map(({ id, name }) => (
        <div key={id}>{name}</div>
      ))}
    </Fact>
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
