/** Weights and thresholds as the browser's own sliders: arrows, Page Up and Page Down, Home and End move them. */
import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { thumbsQuery } from "./queries";
import classes from "./Rules.module.css";
import { HEAVIEST, type RulesForm, SIGNALS } from "./rulesForm";

interface SlidersProps {
  form: RulesForm;
  set: (change: Partial<RulesForm>) => void;
}

export function WeightSliders({ form, set }: SlidersProps) {
  const { t } = useTranslation(["rules", "fit"]);
  const locale = useLocale();
  const { data: thumbs } = useQuery(thumbsQuery);
  const sum = SIGNALS.reduce((all, signal) => all + (form.weights[signal] ?? 0), 0);

  /** By how much the thumbs move the kept weight of a signal. */
  function moved(signal: string): number {
    return (thumbs?.weights[signal] ?? 0) - (thumbs?.own[signal] ?? 0);
  }

  return (
    <section>
      <Title order={2}>{t("weights.title")}</Title>
      <p className={classes.dim}>{t("weights.text", { sum: formatNumber(sum, locale) })}</p>
      {SIGNALS.map((signal) => (
        <Slider
          key={signal}
          label={t(`fit:signals.${signal}`)}
          note={moved(signal) === 0 ? null : <Moved by={moved(signal)} />}
          most={Math.max(HEAVIEST, form.weights[signal] ?? 0)}
          value={form.weights[signal] ?? 0}
          onChange={(value) => set({ weights: { ...form.weights, [signal]: value } })}
        />
      ))}
    </section>
  );
}

function Moved({ by }: { by: number }) {
  const { t } = useTranslation("rules");
  const locale = useLocale();
  const signed = new Intl.NumberFormat(locale, { signDisplay: "always" }).format(by);
  return <span className={classes.moved}>{t("weights.moved", { by: signed })}</span>;
}

export function ThresholdSliders({ form, set }: SlidersProps) {
  const { t } = useTranslation(["rules", "fit"]);
  return (
    <section>
      <Title order={2}>{t("tiers.title")}</Title>
      <Slider
        label={t("tiers.from", { tier: t("fit:tiers.strong") })}
        most={100}
        value={form.strong_from}
        onChange={(strong_from) =>
          set({ strong_from, worth_from: Math.min(form.worth_from, strong_from) })
        }
      />
      <Slider
        label={t("tiers.from", { tier: t("fit:tiers.worth_a_look") })}
        most={100}
        value={form.worth_from}
        onChange={(worth_from) =>
          set({ worth_from, strong_from: Math.max(form.strong_from, worth_from) })
        }
      />
    </section>
  );
}

interface SliderProps {
  label: string;
  note?: ReactNode;
  most: number;
  value: number;
  onChange: (value: number) => void;
}

function Slider({ label, note, most, value, onChange }: SliderProps) {
  const locale = useLocale();
  const id = useId();
  return (
    <div className={classes.slider}>
      <label htmlFor={id}>
        {label} {note}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={1}
        value={value}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
      <output htmlFor={id} className="tabular">
        {formatNumber(value, locale)}
      </output>
    </div>
  );
}
