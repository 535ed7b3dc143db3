/** Further profiles for other kinds of work: a job is held against the one that fits it best. */
import { Button, Fieldset, Stack, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { showUndo } from "@/components/undoToast";
import { Wrong } from "./MoreFields";
import classes from "./Profile.module.css";
import { MOST, type SpecialisedFields } from "./profileFields";
import { Section } from "./Section";
import { SkillsInput } from "./SkillsInput";
import type { ProfileForm } from "./useProfileForm";

const EMPTY: SpecialisedFields = {
  name: "",
  title: "",
  overview: "",
  skills: [],
  services_offered: "",
  hourly_rate: "",
};

interface SpecialisedProfilesProps {
  form: ProfileForm;
  currency: string;
}

export function SpecialisedProfiles({ form, currency }: SpecialisedProfilesProps) {
  const { t } = useTranslation("profile");
  const all = form.values.specialised;
  const put = (next: SpecialisedFields[]) => form.setFieldValue("specialised", next);

  function remove(place: number) {
    put(all.filter((_, at) => at !== place));
    showUndo({ message: t("specialised.removed"), onUndo: () => put(all) });
  }

  return (
    <Section title={t("specialised.title")} text={t("specialised.text")}>
      {all.map((each, place) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: a profile has nothing else of its own, and they never move
          key={place}
          fields={each}
          number={place + 1}
          currency={currency}
          onChange={(change) =>
            put(all.map((other, at) => (at === place ? { ...other, ...change } : other)))
          }
          onRemove={() => remove(place)}
        />
      ))}
      <Wrong error={form.errors.specialised} />
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: "start" }}
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={all.length >= MOST.specialised}
        onClick={() => put([...all, EMPTY])}
      >
        {t("specialised.add")}
      </Button>
    </Section>
  );
}

interface OneProps {
  fields: SpecialisedFields;
  number: number;
  currency: string;
  onChange: (change: Partial<SpecialisedFields>) => void;
  onRemove: () => void;
}

function One({ fields, number, currency, onChange, onRemove }: OneProps) {
  const { t } = useTranslation("profile");
  return (
    <Fieldset
      variant="unstyled"
      className={classes.set}
      legend={fields.name || t("specialised.number", { number })}
    >
      <Stack gap="md">
        <TextInput
          label={t("specialised.name")}
          description={t("specialised.nameHint")}
          maxLength={MOST.profileName}
          value={fields.name}
          onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
        <TextInput
          label={t("specialised.of", { field: t("names.title") })}
          maxLength={MOST.title}
          value={fields.title}
          onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
        />
        <Textarea
          label={t("specialised.of", { field: t("names.overview") })}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={MOST.overview}
          value={fields.overview}
          onChange={({ currentTarget }) => onChange({ overview: currentTarget.value })}
        />
        <SkillsInput
          label={t("specialised.of", { field: t("names.skills") })}
          description={t("specialised.skillsHint")}
          most={MOST.skills}
          value={fields.skills}
          data-path={`specialised.${number}`}
          onChange={(skills) => onChange({ skills })}
        />
        <Textarea
          label={t("specialised.of", { field: t("names.services_offered") })}
          description={t("offer.offeredHint")}
          autosize
          minRows={2}
          maxRows={10}
          value={fields.services_offered}
          onChange={({ currentTarget }) => onChange({ services_offered: currentTarget.value })}
        />
        <TextInput
          label={t("specialised.of", { field: t("offer.rateIn", { currency }) })}
          inputMode="decimal"
          classNames={{ wrapper: classes.short }}
          value={fields.hourly_rate}
          onChange={({ currentTarget }) => onChange({ hourly_rate: currentTarget.value })}
        />
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          style={{ alignSelf: "start" }}
          onClick={onRemove}
        >
          {t("specialised.remove")}
        </Button>
      </Stack>
    </Fieldset>
  );
}
