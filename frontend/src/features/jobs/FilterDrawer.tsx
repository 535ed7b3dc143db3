/** The panel of filters; nothing is searched until it is applied. */
import {
  Button,
  Checkbox,
  Drawer,
  Group,
  NativeSelect,
  SegmentedControl,
  Stack,
  TextInput,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useJobWords } from "./facts";
import { addressOf, errorsOf, type FilterForm, formOf } from "./filterForm";
import { categoriesQuery } from "./queries";
import { type AmountKey, type CountKey, type JobsAddress, LEVELS } from "./search";

interface FilterDrawerProps {
  opened: boolean;
  onClose: () => void;
  address: JobsAddress;
  onSearch: (address: JobsAddress) => void;
}

export function FilterDrawer({ opened, onClose, address, onSearch }: FilterDrawerProps) {
  const { t } = useJobWords();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={400}
      title={t("filters.title")}
    >
      <Filters
        address={address}
        onApply={(next) => {
          onClose();
          onSearch(next);
        }}
      />
    </Drawer>
  );
}

const HOURS = ["1", "6", "24", "72", "168"] as const;

function Filters({
  address,
  onApply,
}: {
  address: JobsAddress;
  onApply: (a: JobsAddress) => void;
}) {
  const { t } = useJobWords();
  const [form, setForm] = useState(() => formOf(address));
  const [tried, setTried] = useState(false);
  const errors = errorsOf(form);
  const set = (change: Partial<FilterForm>) => setForm((before) => ({ ...before, ...change }));

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errors).length === 0) onApply(addressOf(form, address));
  }

  function field(key: AmountKey | CountKey, label: string) {
    const error = tried ? errors[key] : undefined;
    return (
      <TextInput
        label={label}
        inputMode="decimal"
        value={form[key]}
        error={error ? t(`filters.${error}`) : undefined}
        onChange={({ currentTarget }) => set({ [key]: currentTarget.value })}
      />
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <CategoryChoice value={form.category} onChange={(category) => set({ category })} />
        <SegmentedControl
          fullWidth
          aria-label={t("filters.job_type")}
          value={form.job_type}
          onChange={(job_type) => set({ job_type })}
          data={["", "hourly", "fixed"].map((value) => ({
            value,
            label: t(`types.${(value || "any") as "any" | "hourly" | "fixed"}`),
          }))}
        />
        <Checkbox.Group
          label={t("filters.experience")}
          value={form.experience}
          onChange={(experience) => set({ experience })}
        >
          <Group gap="lg" mt={4}>
            {LEVELS.map((level) => (
              <Checkbox key={level} value={level} label={t(`levels.${level}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        {form.job_type !== "fixed" ? (
          <Group grow align="flex-start">
            {field("hourly_min", t("filters.hourly_min"))}
            {field("hourly_max", t("filters.hourly_max"))}
          </Group>
        ) : null}
        {form.job_type !== "hourly" ? (
          <Group grow align="flex-start">
            {field("budget_min", t("filters.budget_min"))}
            {field("budget_max", t("filters.budget_max"))}
          </Group>
        ) : null}
        <NativeSelect
          label={t("filters.posted_within_hours")}
          value={form.posted_within_hours}
          onChange={({ currentTarget }) => set({ posted_within_hours: currentTarget.value })}
          data={[
            { value: "", label: t("hours.any") },
            ...HOURS.map((hours) => ({ value: hours, label: t(`hours.h${hours}`) })),
          ]}
        />
        <Group grow align="flex-end">
          {field("client_hires_min", t("filters.client_hires_min"))}
          {field("proposals_max", t("filters.proposals_max"))}
        </Group>
        <Checkbox
          label={t("filters.verified_payment_only")}
          checked={form.verified_payment_only}
          onChange={({ currentTarget }) => set({ verified_payment_only: currentTarget.checked })}
        />
        <Group justify="space-between">
          <Button variant="subtle" color="gray" onClick={() => setForm(formOf({}))}>
            {t("filters.clear")}
          </Button>
          <Button type="submit">{t("filters.apply")}</Button>
        </Group>
      </Stack>
    </form>
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
      label={t("filters.category")}
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
