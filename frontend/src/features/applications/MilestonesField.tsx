/** The parts of a fixed bid: written one by one, and counted together while they are. */
import { Button, CloseButton, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { formatMoney } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { ofCents, plainAmount } from "./amounts";
import {
  DESCRIPTION_LIMIT,
  type MilestoneText,
  MOST_MILESTONES,
  milestonesOf,
  newMilestone,
  shared,
} from "./milestones";
import classes from "./Plan.module.css";
import { planQuery } from "./queries";

interface MilestonesFieldProps {
  application: Application;
  bid: string;
  value: readonly MilestoneText[];
  onChange: (milestones: readonly MilestoneText[]) => void;
}

export function MilestonesField({ application, bid, value, onChange }: MilestonesFieldProps) {
  const { t } = useTranslation(["applications", "plan"]);
  const { data: offer } = useQuery(planQuery);
  const add = useRef<HTMLButtonElement>(null);
  const refused = useRefused(application, offer?.milestones);
  const stages = application.proposed_milestones;
  if (value.length === 0) {
    if (application.bid.kind === "hourly") return null;
    if (refused !== null) return <p className={classes.told}>{refused}</p>;
  }

  function change(key: string, typed: Partial<MilestoneText>) {
    onChange(value.map((one) => (one.key === key ? { ...one, ...typed } : one)));
  }

  function append(more: readonly MilestoneText[]) {
    onChange([...value, ...more]);
    requestAnimationFrame(() => document.getElementById(`milestone-${value.length}`)?.focus());
  }

  function remove(key: string) {
    const before = value;
    onChange(value.filter((one) => one.key !== key));
    add.current?.focus();
    showUndo({ message: t("plan:removed"), onUndo: () => onChange(before) });
  }

  return (
    <fieldset id="milestones" tabIndex={-1} className={classes.milestones}>
      <legend>{t("plan:milestones")}</legend>
      <p className={classes.told}>{refused ?? t("plan:hint")}</p>
      {value.length > 0 ? (
        <ol className={classes.rows}>
          {value.map((one, place) => (
            <Row
              key={one.key}
              one={one}
              place={place}
              currency={application.bid.currency}
              onChange={(typed) => change(one.key, typed)}
              onRemove={() => remove(one.key)}
            />
          ))}
        </ol>
      ) : null}
      <Sum application={application} bid={bid} value={value} />
      <div className={classes.acts}>
        <Button
          ref={add}
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={!offer || refused !== null || value.length >= MOST_MILESTONES}
          onClick={() => append([newMilestone()])}
        >
          {t("plan:add")}
        </Button>
        {stages.length > 0 && value.length === 0 ? (
          <Button
            size="xs"
            variant="default"
            disabled={!offer}
            onClick={() => append(milestonesOf(stages))}
          >
            {t("plan:stages", { count: stages.length })}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}

/** Why no milestones can leave; null where they can, or while that is not known. */
function useRefused({ bid, job }: Application, carried: boolean | undefined): string | null {
  const { t } = useTranslation("applications");
  if (bid.kind === "hourly") return t("blocked.milestones_hourly");
  if (job?.milestones_allowed === false) return t("blocked.milestones_not_allowed");
  return carried === false ? t("blocked.milestones_not_carried") : null;
}

interface RowProps {
  one: MilestoneText;
  place: number;
  currency: string;
  onChange: (typed: Partial<MilestoneText>) => void;
  onRemove: () => void;
}

function Row({ one, place, currency, onChange, onRemove }: RowProps) {
  const { t } = useTranslation(["applications", "plan"]);
  const number = place + 1;
  return (
    <li className={classes.row}>
      <TextInput
        id={`milestone-${place}`}
        label={t("plan:what", { number })}
        maxLength={DESCRIPTION_LIMIT}
        autoComplete="off"
        value={one.description}
        onChange={({ currentTarget }) => onChange({ description: currentTarget.value })}
      />
      <TextInput
        label={t("plan:amount", { currency })}
        inputMode="decimal"
        autoComplete="off"
        aria-describedby="milestones-sum"
        aria-invalid={plainAmount(one.amount) === null}
        value={one.amount}
        onChange={({ currentTarget }) => onChange({ amount: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t("plan:due")}
        value={one.due}
        onChange={({ currentTarget }) => onChange({ due: currentTarget.value })}
      />
      <CloseButton size="lg" aria-label={t("plan:remove", { number })} onClick={onRemove} />
    </li>
  );
}

/** "350 of 500", and whether that is all of it. */
function Sum({ application, bid, value }: Omit<MilestonesFieldProps, "onChange">) {
  const { t } = useTranslation(["applications", "plan"]);
  const locale = useLocale();
  const { sum, left } = shared(value, bid);
  const money = (amount: number) => formatMoney(ofCents(amount), application.bid.currency, locale);
  if (value.length === 0) return null;
  const fits = left === 0;
  const Icon = fits ? IconCheck : IconAlertTriangle;
  return (
    <p className={classes.sum} data-fits={fits} id="milestones-sum">
      <Icon size={16} aria-hidden />
      <span className="tabular">
        {t("plan:sum", { sum: money(sum), bid: money(sum + left) })}
        {fits
          ? ""
          : ` · ${t(left > 0 ? "plan:left" : "plan:over", { amount: money(Math.abs(left)) })}`}
      </span>
    </p>
  );
}
