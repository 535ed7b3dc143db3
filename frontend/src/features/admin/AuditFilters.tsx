/** Which part of the log is read: of one account (found by its whole address or id), of one kind of event. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/components/ProblemNotice";
import { api, call } from "@/lib/api";
import classes from "./Audit.module.css";
import { isId } from "./address";
import { useEventChoices } from "./events";
import { type AuditAddress, addressQuery } from "./queries";

interface AuditFiltersProps {
  filters: AuditAddress;
  onFilter: (filters: AuditAddress) => void;
  onReload: () => void;
  busy: boolean;
}

/** The id of the account with this whole address; null where there is none. */
async function idOf(text: string): Promise<string | null> {
  if (isId(text)) return text.toLowerCase();
  const found = await call(api.GET("/admin/users", { params: { query: { query: text } } }));
  return found.items[0]?.id ?? null;
}

/** What the field of the account says: the address where it is known, else the id. */
function useAccountText(about: string | undefined) {
  const known = useQuery({ ...addressQuery(about ?? ""), enabled: about !== undefined });
  const told = about ? (known.data ?? about) : "";
  const [text, setText] = useState(told);
  useEffect(() => setText(told), [told]);
  return { text, setText, told };
}

export function AuditFilters({ filters, onFilter, onReload, busy }: AuditFiltersProps) {
  const { t } = useTranslation("admin");
  const choices = useEventChoices();
  const { text, setText, told } = useAccountText(filters.about);
  const find = useMutation({ mutationFn: idOf });
  // An event newer than the words stays chosen under its own name.
  const isWorded = choices.some(({ value }) => value === filters.event);
  const unworded = filters.event && !isWorded ? [filters.event] : [];
  const missing = find.data === null && !find.isPending;
  const { about: _account, ...event } = filters;

  async function submit(form: FormEvent) {
    form.preventDefault();
    const sought = text.trim();
    if (sought === told && sought) return onReload();
    if (!sought) return onFilter(event);
    const id = await find.mutateAsync(sought).catch(() => null);
    if (id) onFilter({ ...event, about: id });
  }

  return (
    <search>
      <form className={classes.filters} onSubmit={(form) => void submit(form)}>
        <TextInput
          className={classes.account}
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={320}
          label={t("audit.about_filter")}
          placeholder={t("audit.aboutHint")}
          error={missing ? t("people.notFound") : undefined}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            find.reset();
            if (currentTarget.value === "" && filters.about) onFilter(event);
          }}
        />
        <NativeSelect
          className={classes.event}
          label={t("audit.event_filter")}
          value={filters.event ?? ""}
          data={[{ value: "", label: t("audit.anyEvent") }, ...unworded, ...choices]}
          onChange={({ currentTarget: { value } }) =>
            onFilter({
              ...(filters.about && { about: filters.about }),
              ...(value && { event: value }),
            })
          }
        />
        <Button type="submit" loading={find.isPending}>
          {t("audit.apply")}
        </Button>
        <Button
          variant="default"
          loading={busy}
          onClick={onReload}
          leftSection={<IconRefresh size={16} aria-hidden />}
        >
          {t("audit.reload")}
        </Button>
      </form>
      {find.error ? <ProblemNotice error={find.error} /> : null}
    </search>
  );
}
