/** Narrows the security log by kind, outcome and days, and takes what is in view out as a file. */
import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/components/ProblemNotice";
import { download } from "@/lib/download";
import classes from "./LogFilters.module.css";
import {
  exportLog,
  KINDS,
  type LogAddress,
  type LogForm,
  OUTCOMES,
  readLogAddress,
} from "./logSearch";

const FORMS: readonly LogForm[] = ["csv", "json"];
const MEDIA_TYPES: Record<LogForm, string> = { csv: "text/csv", json: "application/json" };

interface LogFiltersProps {
  address: LogAddress;
  onChange: (address: LogAddress) => void;
}

export function LogFilters({ address, onChange }: LogFiltersProps) {
  const { t } = useTranslation("security");
  // An emptied field is read as no filter.
  const set = (change: Record<string, string>) =>
    onChange(readLogAddress({ ...address, ...change }));
  return (
    <search className={classes.filters}>
      <NativeSelect
        label={t("log.kind")}
        value={address.kind ?? ""}
        data={[
          { value: "", label: t("log.any") },
          ...KINDS.map((kind) => ({ value: kind, label: t(`log.kinds.${kind}`) })),
        ]}
        onChange={(event) => set({ kind: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("log.outcome")}
        value={address.outcome ?? ""}
        data={[
          { value: "", label: t("log.any") },
          ...OUTCOMES.map((outcome) => ({ value: outcome, label: t(`log.outcomes.${outcome}`) })),
        ]}
        onChange={(event) => set({ outcome: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t("log.from")}
        {...(address.to && { max: address.to })}
        value={address.from ?? ""}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t("log.to")}
        {...(address.from && { min: address.from })}
        value={address.to ?? ""}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <Export address={address} />
    </search>
  );
}

function Export({ address }: { address: LogAddress }) {
  const { t } = useTranslation("security");
  const queryClient = useQueryClient();
  const { mutate, error, isPending, variables } = useMutation({
    mutationFn: async (form: LogForm) => {
      download(`security-log.${form}`, await exportLog(address, form), MEDIA_TYPES[form]);
    },
    // That the log was taken out is in the log.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["security", "log"] }),
  });
  return (
    <>
      <Group gap="xs" wrap="nowrap" className={classes.files}>
        {FORMS.map((form) => (
          <Button
            key={form}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={isPending && variables === form}
            disabled={isPending}
            aria-label={t("log.export", { form: form.toUpperCase() })}
            onClick={() => mutate(form)}
          >
            {form.toUpperCase()}
          </Button>
        ))}
      </Group>
      {error ? (
        <div className={classes.problem}>
          <ProblemNotice error={error} />
        </div>
      ) : null}
    </>
  );
}
