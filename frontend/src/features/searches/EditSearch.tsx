/** The name of a saved search and its schedule, which begins only after the person has read what it risks. */

import {
  Button,
  Checkbox,
  Group,
  Modal,
  NativeSelect,
  Stack,
  Switch,
  TextInput,
} from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedSearch, SearchSchedule } from "@/client/types";
import { DateTime } from "@/components/figures";
import { ProblemNotice } from "@/components/ProblemNotice";
import { timeZone } from "@/lib/format";
import { useFocusBack } from "@/lib/hooks/useFocusBack";
import { isNarrow, writeOf } from "@/lib/savedSearches";
import { Consent } from "./Consent";
import classes from "./Searches.module.css";
import { DAYS, useDayNames } from "./scheduleText";
import type { SearchActs } from "./useSearchActs";

interface EditSearchProps {
  search: SavedSearch;
  save: SearchActs["save"];
  onClose: () => void;
}

const MINUTES = [15, 30, 60, 120, 240, 480] as const;

function firstSchedule(): SearchSchedule {
  return { minutes: 60, start: 8, until: 20, days: [1, 2, 3, 4, 5], time_zone: timeZone() };
}

export function EditSearch({ search, save, onClose }: EditSearchProps) {
  useFocusBack();
  const { t } = useTranslation("searches");
  const { t: common } = useTranslation();
  const [name, setName] = useState(search.name);
  const [schedule, setSchedule] = useState(search.schedule);
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const consented = search.schedule !== null && search.consented_at !== null;
  const isAgreed = schedule === null || consented || agreed;
  const right = name.trim() !== "" && isAgreed && (schedule?.days?.length ?? 1) > 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!right) return;
    const body = writeOf(search, { name: name.trim(), schedule, consent: schedule !== null });
    save.mutate({ search, body }, { onSuccess: onClose });
  }

  return (
    <Modal opened onClose={onClose} title={t("edit.title")} size="md">
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <TextInput
            label={t("edit.name")}
            maxLength={80}
            value={name}
            error={tried && name.trim() === "" ? t("edit.nameMissing") : undefined}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Switch
            label={t("edit.schedule")}
            description={isNarrow(search.search) ? t("edit.scheduleHint") : t("edit.notNarrow")}
            disabled={!isNarrow(search.search) && schedule === null}
            checked={schedule !== null}
            onChange={({ currentTarget }) =>
              setSchedule(currentTarget.checked ? (search.schedule ?? firstSchedule()) : null)
            }
          />
          {schedule ? (
            <>
              <ScheduleFields
                schedule={schedule}
                onChange={setSchedule}
                daysMissing={tried && (schedule.days?.length ?? 1) === 0}
              />
              {consented ? (
                <p className={classes.meta}>
                  {t("consent.since")} <DateTime at={search.consented_at} />
                </p>
              ) : (
                <Consent agreed={agreed} onAgree={setAgreed} missing={tried && !agreed} />
              )}
            </>
          ) : null}
          {save.error ? <ProblemNotice error={save.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("actions.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {common("actions.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ScheduleFieldsProps {
  schedule: SearchSchedule;
  onChange: (schedule: SearchSchedule) => void;
  daysMissing: boolean;
}

function ScheduleFields({ schedule, onChange, daysMissing }: ScheduleFieldsProps) {
  const { t } = useTranslation("searches");
  const names = useDayNames();
  const hours = (last: number) =>
    Array.from({ length: last + 1 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));
  const known = MINUTES.some((minutes) => minutes === schedule.minutes);
  const choices = known ? MINUTES : [...MINUTES, schedule.minutes];
  return (
    <>
      <NativeSelect
        label={t("edit.often")}
        value={String(schedule.minutes)}
        onChange={({ currentTarget }) =>
          onChange({ ...schedule, minutes: Number(currentTarget.value) })
        }
        data={choices.map((minutes) => ({
          value: String(minutes),
          label:
            minutes % 60 === 0
              ? t("schedule.hours", { count: minutes / 60 })
              : t("schedule.minutes", { count: minutes }),
        }))}
      />
      <Group grow>
        <NativeSelect
          label={t("edit.from")}
          value={String(schedule.start)}
          data={hours(23)}
          onChange={({ currentTarget }) =>
            onChange({ ...schedule, start: Number(currentTarget.value) })
          }
        />
        <NativeSelect
          label={t("edit.until")}
          value={String(schedule.until)}
          data={hours(24)}
          onChange={({ currentTarget }) =>
            onChange({ ...schedule, until: Number(currentTarget.value) })
          }
        />
      </Group>
      <Checkbox.Group
        label={t("edit.days")}
        error={daysMissing ? t("edit.daysMissing") : undefined}
        description={t("edit.zone", { zone: schedule.time_zone })}
        value={(schedule.days ?? [...DAYS]).map(String)}
        onChange={(days) => onChange({ ...schedule, days: days.map(Number).sort() })}
      >
        <Group gap="8px 16px" mt={4}>
          {DAYS.map((day) => (
            <Checkbox key={day} value={String(day)} label={names[day - 1]} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}
