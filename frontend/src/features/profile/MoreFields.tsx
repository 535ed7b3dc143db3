/** What fit and search go by beyond the letter: other names of skills, when and from where the person works, further profiles. */
import { Checkbox, Group, NativeSelect, Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { timeZone } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Profile.module.css";
import { MOST } from "./profileFields";
import { Section } from "./Section";
import { SkillsInput } from "./SkillsInput";
import { SpecialisedProfiles } from "./SpecialisedProfiles";
import type { ProfileForm } from "./useProfileForm";

interface MoreFieldsProps {
  form: ProfileForm;
  currency: string;
}

export function MoreFields({ form, currency }: MoreFieldsProps) {
  return (
    <>
      <Synonyms form={form} />
      <Place form={form} />
      <SpecialisedProfiles form={form} currency={currency} />
    </>
  );
}

function Synonyms({ form }: { form: ProfileForm }) {
  const { t } = useTranslation("profile");
  const { skills, skill_names } = form.values;
  if (skills.length === 0) return null;
  const told = skills.filter((skill) => skill_names[skill]).length;
  return (
    <Section title={t("synonyms.title")} text={t("synonyms.text")}>
      <details open={Boolean(form.errors.skill_names)}>
        <summary className={classes.summary}>{t("synonyms.open", { count: told })}</summary>
        {skills.map((skill) => (
          <TextInput
            key={skill}
            mt="sm"
            label={skill}
            placeholder={t("synonyms.example")}
            value={skill_names[skill] ?? ""}
            onChange={({ currentTarget }) =>
              form.setFieldValue("skill_names", { ...skill_names, [skill]: currentTarget.value })
            }
          />
        ))}
      </details>
      <Wrong error={form.errors.skill_names} />
    </Section>
  );
}

function Place({ form }: { form: ProfileForm }) {
  const { t } = useTranslation("profile");
  const { time_zone, countries } = form.values;
  const zones = Intl.supportedValuesOf("timeZone");
  const missing = time_zone && !zones.includes(time_zone) ? [time_zone] : [];
  return (
    <Section title={t("place.title")} text={t("place.text")}>
      <NativeSelect
        label={t("names.time_zone")}
        value={time_zone}
        onChange={({ currentTarget }) => form.setFieldValue("time_zone", currentTarget.value)}
        data={[{ value: "", label: t("place.noZone") }, ...missing, ...zones]}
      />
      <Hours form={form} />
      <SkillsInput
        label={t("names.countries")}
        description={t("place.countriesHint")}
        most={MOST.countries}
        value={countries}
        error={form.errors.countries}
        data-path="countries"
        removeLabel={(country) => t("place.remove", { country })}
        onChange={(names) => form.setFieldValue("countries", names)}
      />
    </Section>
  );
}

/** A Monday, from which the names of the days are counted. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const DAYS = [1, 2, 3, 4, 5, 6, 7];

function hourChoices(last: number) {
  return Array.from({ length: last + 1 }, (_, hour) => ({
    value: String(hour),
    label: `${hour}:00`,
  }));
}

function Hours({ form }: { form: ProfileForm }) {
  const { t } = useTranslation("profile");
  const locale = useLocale();
  const { hours } = form.values;
  const set = (value: typeof hours) => form.setFieldValue("hours", value);
  const name = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  return (
    <>
      <Switch
        label={t("names.hours")}
        description={t("place.hoursHint")}
        checked={hours !== null}
        onChange={({ currentTarget }) => {
          if (!currentTarget.checked) return set(null);
          set({ start: 9, until: 18, days: [1, 2, 3, 4, 5] });
          if (!form.values.time_zone) form.setFieldValue("time_zone", timeZone());
        }}
      />
      {hours ? (
        <>
          <Group grow>
            <NativeSelect
              label={t("place.from")}
              value={String(hours.start)}
              data={hourChoices(23)}
              onChange={({ currentTarget }) =>
                set({ ...hours, start: Number(currentTarget.value) })
              }
            />
            <NativeSelect
              label={t("place.until")}
              value={String(hours.until)}
              data={hourChoices(24)}
              onChange={({ currentTarget }) =>
                set({ ...hours, until: Number(currentTarget.value) })
              }
            />
          </Group>
          <Checkbox.Group
            label={t("place.days")}
            error={form.errors.hours}
            value={(hours.days ?? DAYS).map(String)}
            onChange={(days) => set({ ...hours, days: days.map(Number).sort() })}
          >
            <Group gap="8px 16px" mt={4}>
              {DAYS.map((day) => (
                <Checkbox
                  key={day}
                  value={String(day)}
                  label={name.format(MONDAY + (day - 1) * DAY_MS)}
                />
              ))}
            </Group>
          </Checkbox.Group>
        </>
      ) : null}
    </>
  );
}

export function Wrong({ error }: { error: React.ReactNode }) {
  if (!error) return null;
  return (
    <p role="alert" className={classes.error}>
      {error}
    </p>
  );
}
