/** The panel of filters; nothing is searched until it is applied. */

import { Button, Drawer, Group, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useFocusBack } from "@/lib/hooks/useFocusBack";
import type { JobsAddress } from "@/lib/jobSearch";
import { ClientFilters } from "./ClientFilters";
import classes from "./FilterDrawer.module.css";
import { useJobWords } from "./facts";
import type { FieldsProps } from "./filterFields";
import { addressOf, errorsOf, type FilterForm, formOf } from "./filterForm";
import { TimeFilters, WorkFilters } from "./WorkFilters";

interface FilterDrawerProps {
  opened: boolean;
  onClose: () => void;
  address: JobsAddress;
  onSearch: (address: JobsAddress) => void;
}

export function FilterDrawer({ opened, onClose, address, onSearch }: FilterDrawerProps) {
  useFocusBack();
  const { t } = useJobWords();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={440}
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

interface FiltersProps {
  address: JobsAddress;
  onApply: (address: JobsAddress) => void;
}

function Filters({ address, onApply }: FiltersProps) {
  const { t } = useJobWords();
  const [form, setForm] = useState(() => formOf(address));
  const [tried, setTried] = useState(false);
  const errors = errorsOf(form);
  const wrong = Object.keys(errors).length > 0;
  const set = (change: Partial<FilterForm>) => setForm((before) => ({ ...before, ...change }));
  const fields: FieldsProps = { form, set, errors: tried ? errors : {} };

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!wrong) onApply(addressOf(form, address));
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xl">
        <WorkFilters {...fields} />
        <ClientFilters {...fields} />
        <TimeFilters {...fields} />
      </Stack>
      <div className={classes.foot}>
        {tried && wrong ? (
          <p role="alert" className={classes.wrong}>
            {t("filters.wrong")}
          </p>
        ) : null}
        <Group justify="space-between">
          <Button variant="subtle" color="gray" onClick={() => setForm(formOf({}))}>
            {t("filters.clear")}
          </Button>
          <Button type="submit">{t("filters.apply")}</Button>
        </Group>
      </div>
    </form>
  );
}
