/** The rules being moved: nothing counts before it is saved, and a save can be taken back. */
import { Button, Checkbox, Group, Stack, TagsInput, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FitRules } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { LEVELS } from "@/lib/jobSearch";
import classes from "./Rules.module.css";
import { RulesPreview } from "./RulesPreview";
import { bodyOf, formOf, isAmount, isSame, type RulesForm } from "./rulesForm";
import { ThresholdSliders, WeightSliders } from "./Sliders";
import { useSaveRules } from "./useSaveRules";

const MOST_WORDS = 40;
const PAUSE_MS = 250;

export function RulesEditor({ rules }: { rules: FitRules }) {
  const { t } = useTranslation("rules");
  const [form, setForm] = useState(() => formOf(rules));
  const [tried] = useDebouncedValue(form, PAUSE_MS);
  const save = useSaveRules(rules);
  const changed = !isSame(form, formOf(rules));
  const right = isAmount(form.lowest_budget);
  const set = (change: Partial<RulesForm>) => setForm((before) => ({ ...before, ...change }));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (right && changed) save.keep(bodyOf(form));
  }

  return (
    <form onSubmit={submit} noValidate aria-label={t("title")} className={classes.columns}>
      <Stack gap={32} className={classes.rules}>
        <WeightSliders form={form} set={set} />
        <ThresholdSliders form={form} set={set} />
        <Wishes form={form} set={set} />
      </Stack>
      <div className={classes.side}>
        <RulesPreview rules={bodyOf(tried)} changed={!isSame(tried, formOf(rules))} />
        <div className={classes.save}>
          {save.error ? <ProblemNotice error={save.error} onRetry={save.readAgain} /> : null}
          <Group gap="sm">
            <Button type="submit" loading={save.busy} disabled={!changed || !right}>
              {t("save")}
            </Button>
            <Button variant="default" disabled={!changed} onClick={() => setForm(formOf(rules))}>
              {t("discard")}
            </Button>
            <Button variant="subtle" loading={save.busy} onClick={save.toDefaults}>
              {t("defaults")}
            </Button>
          </Group>
        </div>
      </div>
    </form>
  );
}

interface WishesProps {
  form: RulesForm;
  set: (change: Partial<RulesForm>) => void;
}

/** What the rules look for beyond the profile. */
function Wishes({ form, set }: WishesProps) {
  const { t } = useTranslation(["rules", "filters"]);
  return (
    <section>
      <Title order={2} mb="sm">
        {t("wishes.title")}
      </Title>
      <Stack gap="lg">
        <TagsInput
          label={t("wishes.wanted")}
          description={t("wishes.wantedHint")}
          value={form.wanted_words}
          maxTags={MOST_WORDS}
          acceptValueOnBlur
          onChange={(wanted_words) => set({ wanted_words })}
        />
        <TagsInput
          label={t("wishes.excluded")}
          description={t("wishes.excludedHint")}
          value={form.excluded_words}
          maxTags={MOST_WORDS}
          acceptValueOnBlur
          onChange={(excluded_words) => set({ excluded_words })}
        />
        <Checkbox.Group
          label={t("wishes.levels")}
          description={t("wishes.levelsHint")}
          value={form.levels}
          onChange={(levels) => set({ levels: LEVELS.filter((level) => levels.includes(level)) })}
        >
          <Group gap="8px 16px" mt={4}>
            {LEVELS.map((level) => (
              <Checkbox key={level} value={level} label={t(`filters:levels.${level}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <TextInput
          label={t("wishes.budget")}
          description={t("wishes.budgetHint")}
          inputMode="decimal"
          maw={220}
          value={form.lowest_budget}
          error={isAmount(form.lowest_budget) ? undefined : t("wishes.notAmount")}
          onChange={({ currentTarget }) => set({ lowest_budget: currentTarget.value })}
        />
      </Stack>
    </section>
  );
}
