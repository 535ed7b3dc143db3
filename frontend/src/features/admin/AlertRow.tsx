/** One alert: what it means, how often, from where, about whom, and who looks after it. */
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SecurityAlert } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { useMay } from "@/lib/permissions";
import classes from "./Alerts.module.css";
import type { HandledState } from "./HandleAlert";
import { PersonName } from "./PersonName";
import { SeverityMark } from "./StatusMark";
import { useCodeWords } from "./words";

interface AlertRowProps {
  alert: SecurityAlert;
  onHandle: (to: HandledState) => void;
}

export function AlertRow({ alert, onHandle }: AlertRowProps) {
  const { t } = useTranslation("admin");
  const words = useCodeWords();
  const mayHandle = useMay("alerts:handle");
  return (
    <li className={classes.row}>
      <div className={classes.severity}>
        <SeverityMark severity={alert.severity} />
      </div>
      <div className={classes.what}>
        <h2 className={classes.name}>{words.alert(alert.kind)}</h2>
        <p className={classes.hint}>{words.alertHint(alert.kind)}</p>
        <Meta alert={alert} />
        <Handled alert={alert} />
      </div>
      {mayHandle && alert.state !== "resolved" ? (
        <Group gap="sm" className={classes.acts}>
          {alert.state === "open" ? (
            <Button size="xs" variant="default" onClick={() => onHandle("acknowledged")}>
              {t("alerts.acknowledge")}
            </Button>
          ) : null}
          <Button size="xs" variant="default" onClick={() => onHandle("resolved")}>
            {t("alerts.resolve")}
          </Button>
        </Group>
      ) : null}
    </li>
  );
}

function Meta({ alert }: { alert: SecurityAlert }) {
  const { t } = useTranslation("admin");
  const { source, signals, accounts, user_id: concerned } = alert;
  return (
    <ul className={classes.meta}>
      <li>{source ? t("alerts.source", { source }) : t("alerts.noSource")}</li>
      <li>
        {t("alerts.signals", { count: signals })}
        {", "}
        {signals > 1 ? (
          <>
            {t("alerts.first")} <RelativeTime at={alert.first_at} />, {t("alerts.last")}{" "}
          </>
        ) : null}
        <RelativeTime at={alert.last_at} />
      </li>
      {accounts > 0 ? <li>{t("alerts.accounts", { count: accounts })}</li> : null}
      {concerned ? (
        <li>
          {t("alerts.concerned")}: <PersonName id={concerned} />
        </li>
      ) : null}
    </ul>
  );
}

function Handled({ alert }: { alert: SecurityAlert }) {
  const { t } = useTranslation("admin");
  if (alert.handled_by === null) return null;
  return (
    <div className={classes.handled}>
      <div>
        {t(alert.state === "resolved" ? "alerts.resolvedBy" : "alerts.by")}{" "}
        <PersonName id={alert.handled_by} /> · <RelativeTime at={alert.handled_at} />
      </div>
      {alert.note ? <p className={classes.note}>{alert.note}</p> : null}
    </div>
  );
}
