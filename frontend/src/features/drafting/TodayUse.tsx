/** What today has taken of the day's caps, for the person's own servers and the installation's model. */
import { Progress } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ModelSettings } from "@/client/types";
import { formatCost, formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Drafting.module.css";
import { Section } from "./Section";

type Use = ModelSettings["own_use"];

export function TodayUse({ models }: { models: ModelSettings }) {
  const { t } = useTranslation("drafting");
  return (
    <Section title={t("use.title")} text={t("use.text")}>
      <div className={classes.uses}>
        <UseOf title={t("use.own")} use={models.own_use} />
        {models.installation_model === null ? null : (
          <UseOf title={t("use.installation")} use={models.installation_use} />
        )}
      </div>
    </Section>
  );
}

function UseOf({ title, use }: { title: string; use: Use }) {
  const { t } = useTranslation("drafting");
  const locale = useLocale();
  const cost = (amount: string) => formatCost(amount, locale);
  return (
    <div>
      <h3 className={classes.useTitle}>
        {title}{" "}
        <span className={classes.meta}>
          {t("use.calls", { count: use.calls, shown: formatNumber(use.calls, locale) })}
        </span>
      </h3>
      <Meter
        label={t("use.tokens")}
        used={use.tokens}
        cap={use.tokens_cap}
        show={(value) => formatNumber(value, locale)}
      />
      <Meter
        label={t("use.money")}
        used={Number(use.dollars)}
        cap={use.dollars_cap === null ? null : Number(use.dollars_cap)}
        show={(value) => cost(String(value))}
      />
    </div>
  );
}

interface MeterProps {
  label: string;
  used: number;
  cap: number | null;
  show: (value: number) => string;
}

function Meter({ label, used, cap, show }: MeterProps) {
  const { t } = useTranslation("drafting");
  const id = useId();
  const words =
    cap === null
      ? t("use.uncapped", { used: show(used) })
      : t("use.of", { used: show(used), cap: show(cap) });
  const full = cap !== null && used >= cap;
  return (
    <div className={classes.meter}>
      <div className={classes.meterLine}>
        <span id={id}>{label}</span>
        <span className="tabular" data-full={full || undefined}>
          {full ? t("use.full", { words }) : words}
        </span>
      </div>
      {cap === null ? null : (
        <Progress.Root size={4}>
          <Progress.Section
            value={cap === 0 ? 100 : Math.min(100, (used / cap) * 100)}
            aria-labelledby={id}
          />
        </Progress.Root>
      )}
    </div>
  );
}
