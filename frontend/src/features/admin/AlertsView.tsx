/** The queue of alerts: open ones first and by themselves, the others on request. */
import { SegmentedControl, Text, VisuallyHidden } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AlertState } from "@/client/types";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { AlertRow } from "./AlertRow";
import classes from "./Alerts.module.css";
import { ALERT_STATES } from "./address";
import { HandleAlert, type Handling } from "./HandleAlert";
import { More } from "./More";
import { alertsQuery } from "./queries";

interface AlertsViewProps {
  state: AlertState;
  onState: (state: AlertState) => void;
}

export function AlertsView({ state, onState }: AlertsViewProps) {
  const { t } = useTranslation("admin");
  const [handling, setHandling] = useState<Handling | null>(null);
  const alerts = useInfiniteQuery(alertsQuery(state));
  const count = alerts.data?.pages.flatMap((page) => page.items).length ?? 0;
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t("alerts.filter")}
          value={state}
          onChange={(next) => onState(next as AlertState)}
          data={ALERT_STATES.map((one) => ({ value: one, label: t(`alerts.states.${one}`) }))}
        />
        {state === "open" ? (
          <Text size="sm" c="dimmed">
            {t("alerts.live")}
          </Text>
        ) : null}
      </div>
      {state === "open" && alerts.data ? (
        <VisuallyHidden role="status">{t("alerts.waiting", { count })}</VisuallyHidden>
      ) : null}
      <ListStates
        query={alerts}
        isEmpty={(data) => data.pages[0]?.items.length === 0}
        empty={{
          icon: <IconShieldCheck size={28} stroke={1.5} aria-hidden />,
          text: t(`alerts.empty.${state}`),
        }}
        skeleton={<RowsSkeleton rows={6} />}
      >
        {(data) => (
          <>
            <ul className={classes.rows}>
              {data.pages
                .flatMap((page) => page.items)
                .map((alert) => (
                  <AlertRow
                    key={alert.id}
                    alert={alert}
                    onHandle={(to) => setHandling({ alert, to })}
                  />
                ))}
            </ul>
            <More query={alerts} />
          </>
        )}
      </ListStates>
      <HandleAlert handling={handling} onClose={() => setHandling(null)} />
    </>
  );
}
