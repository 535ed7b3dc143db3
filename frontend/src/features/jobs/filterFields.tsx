/** The fields that filters are made of: a figure, a list of words, a choice of several, and what to do with the untold. */
import { Checkbox, Group, Stack, TagsInput, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { ListKey, MissingKey } from "@/lib/jobSearch";
import classes from "./FilterDrawer.module.css";
import { useJobWords } from "./facts";
import type { FigureKey, FilterErrors, FilterForm } from "./filterForm";

export interface FieldsProps {
  form: FilterForm;
  set: (change: Partial<FilterForm>) => void;
  /** Empty until the person has tried to apply. */
  errors: FilterErrors;
}

export function FilterGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      <Stack gap="lg">{children}</Stack>
    </fieldset>
  );
}

export function Figure({ name, form, set, errors }: FieldsProps & { name: FigureKey }) {
  const { t } = useJobWords();
  const error = errors[name];
  return (
    <TextInput
      label={t(`filters:names.${name}`)}
      inputMode="decimal"
      value={form[name]}
      error={error ? t(`filters.${error}`) : undefined}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
}

interface WordsProps extends FieldsProps {
  name: "skills" | "countries" | "countries_not";
  data?: string[];
}

export function Words({ name, data, form, set }: WordsProps) {
  const { t } = useJobWords();
  return (
    <TagsInput
      label={t(`filters:names.${name}`)}
      placeholder={form[name].length === 0 ? t("filters.several") : undefined}
      value={form[name]}
      data={data}
      limit={8}
      maxTags={30}
      splitChars={[",", ";"]}
      acceptValueOnBlur
      onChange={(value) => set({ [name]: value })}
    />
  );
}

interface ChoiceProps extends FieldsProps {
  name: Exclude<ListKey, WordsProps["name"]>;
  options: [value: string, label: string][];
}

export function Choice({ name, options, form, set }: ChoiceProps) {
  const { t } = useJobWords();
  return (
    <Checkbox.Group
      label={t(`filters:names.${name}`)}
      value={form[name]}
      onChange={(value) => set({ [name]: value })}
    >
      <Group gap="8px 16px" mt={4}>
        {options.map(([value, label]) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** Only where the filter is set: what becomes of a job that does not tell the value. */
export function LeaveOut({ name, form, set }: FieldsProps & { name: MissingKey }) {
  const { t } = useJobWords();
  const value = form[name];
  if (value === "" || value === false || (Array.isArray(value) && value.length === 0)) return null;
  const others = form.leave_out.filter((each) => each !== name);
  return (
    <Checkbox
      size="xs"
      mt={-8}
      label={t("filters.leaveOut")}
      aria-label={t("filters.leaveOutOf", { filter: t(`filters:names.${name}`) })}
      checked={form.leave_out.includes(name)}
      onChange={({ currentTarget }) =>
        set({ leave_out: currentTarget.checked ? [...others, name] : others })
      }
    />
  );
}
