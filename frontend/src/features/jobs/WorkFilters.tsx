/** Filters on the work itself, its pay, and when it was posted. */
import { Checkbox, Group, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import {
  DURATIONS,
  type FlagKey,
  LEVELS,
  POST_LANGUAGES,
  QUESTIONS,
  WORKLOADS,
} from "@/lib/jobSearch";
import { categoriesQuery } from "@/lib/queries";
import { useJobWords } from "./facts";
import { Choice, type FieldsProps, Figure, FilterGroup, LeaveOut, Words } from "./filterFields";

export function WorkFilters(props: FieldsProps) {
  const { t } = useJobWords();
  const { form, set, errors } = props;
  return (
    <FilterGroup title={t("filters.work")}>
      <TextInput
        label={t("filters:names.expression")}
        description={t("filters.expressionHint")}
        placeholder={t("filters.expressionExample")}
        value={form.expression}
        error={errors.expression ? t(`filters.${errors.expression}`) : undefined}
        onChange={({ currentTarget }) => set({ expression: currentTarget.value })}
      />
      <Flag name="title_only" {...props} />
      <CategoryChoice value={form.category} onChange={(category) => set({ category })} />
      <Words name="skills" {...props} />
      <LeaveOut name="skills" {...props} />
      <SegmentedControl
        fullWidth
        aria-label={t("filters:names.job_type")}
        value={form.job_type}
        onChange={(job_type) => set({ job_type })}
        data={(["any", "hourly", "fixed"] as const).map((type) => ({
          value: type === "any" ? "" : type,
          label: t(`filters:types.${type}`),
        }))}
      />
      <Checkbox.Group
        label={t("filters:names.experience")}
        value={form.experience}
        onChange={(experience) => set({ experience })}
      >
        <Group gap="8px 16px" mt={4}>
          {LEVELS.map((level) => (
            <Checkbox key={level} value={level} label={t(`filters:levels.${level}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Pay {...props} />
      <Choice
        name="durations"
        options={Object.entries(DURATIONS).map(([value, key]) => [
          value,
          t(`filters:durations.${key}`),
        ])}
        {...props}
      />
      <LeaveOut name="durations" {...props} />
      <Choice
        name="workloads"
        options={Object.entries(WORKLOADS).map(([value, key]) => [
          value,
          t(`filters:workloads.${key}`),
        ])}
        {...props}
      />
      <LeaveOut name="workloads" {...props} />
      <Choice
        name="languages"
        options={POST_LANGUAGES.map((code) => [code, t(`filters:languages.${code}`)])}
        {...props}
      />
      <QuestionsChoice {...props} />
      <LeaveOut name="questions" {...props} />
    </FilterGroup>
  );
}

function QuestionsChoice({ form, set }: FieldsProps) {
  const { t } = useJobWords();
  return (
    <NativeSelect
      label={t("filters:names.questions")}
      description={t("filters.questionsHint")}
      value={form.questions}
      onChange={({ currentTarget }) => set({ questions: currentTarget.value })}
      data={(["any", ...QUESTIONS] as const).map((wanted) => ({
        value: wanted === "any" ? "" : wanted,
        label: t(`filters:questions.${wanted}`),
      }))}
    />
  );
}

function Pay(props: FieldsProps) {
  const { job_type } = props.form;
  return (
    <>
      {job_type !== "fixed" ? (
        <Group grow align="flex-start">
          <Figure name="hourly_min" {...props} />
          <Figure name="hourly_max" {...props} />
        </Group>
      ) : null}
      {job_type !== "hourly" ? (
        <Group grow align="flex-start">
          <Figure name="budget_min" {...props} />
          <Figure name="budget_max" {...props} />
        </Group>
      ) : null}
      <Flag name="real_budget_only" {...props} />
      <LeaveOut name="real_budget_only" {...props} />
    </>
  );
}

interface FlagProps extends FieldsProps {
  name: FlagKey;
  description?: string;
}

export function Flag({ name, description, form, set }: FlagProps) {
  const { t } = useJobWords();
  return (
    <Checkbox
      label={t(`filters:names.${name}`)}
      description={description}
      checked={form[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.checked })}
    />
  );
}

const HOURS = ["1", "6", "24", "72", "168"] as const;

export function TimeFilters(props: FieldsProps) {
  const { t } = useJobWords();
  const { form, set } = props;
  const known = ["", ...HOURS].includes(form.posted_within_hours);
  return (
    <FilterGroup title={t("filters.time")}>
      <NativeSelect
        label={t("filters:names.posted_within_hours")}
        value={form.posted_within_hours}
        onChange={({ currentTarget }) => set({ posted_within_hours: currentTarget.value })}
        data={[
          { value: "", label: t("hours.any") },
          ...HOURS.map((hours) => ({ value: hours, label: t(`hours.h${hours}`) })),
          ...(known ? [] : [form.posted_within_hours]),
        ]}
      />
      <Figure name="proposals_max" {...props} />
    </FilterGroup>
  );
}

function CategoryChoice({ value, onChange }: { value: string; onChange: (slug: string) => void }) {
  const { t } = useJobWords();
  const { data, isError } = useQuery(categoriesQuery);
  const known = data?.items ?? [];
  // A category from the address stays chosen even when the list did not come.
  const missing = value && !known.some((each) => each.slug === value) ? [value] : [];
  return (
    <NativeSelect
      label={t("filters:names.category")}
      description={isError ? t("filters.noCategories") : undefined}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[
        { value: "", label: t("filters.anyCategory") },
        ...missing.map((slug) => ({ value: slug, label: slug })),
        ...known.map((each) => ({ value: each.slug, label: each.name })),
      ]}
    />
  );
}
