/** What the person does and does not do, for how much, and in which languages. */
import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LanguageRows } from "./LanguageRows";
import classes from "./Profile.module.css";
import { Section } from "./Section";
import type { ProfileForm } from "./useProfileForm";

export function OfferFields({ form, currency }: { form: ProfileForm; currency: string }) {
  const { t } = useTranslation("profile");
  const services = { autosize: true, minRows: 3, maxRows: 12 };
  return (
    <Section title={t("offer.title")}>
      <Textarea
        label={t("names.services_offered")}
        description={t("offer.offeredHint")}
        placeholder={t("offer.offeredExample")}
        {...services}
        {...form.getInputProps("services_offered")}
      />
      <Textarea
        label={t("names.services_not_offered")}
        description={t("offer.notOfferedHint")}
        placeholder={t("offer.notOfferedExample")}
        {...services}
        {...form.getInputProps("services_not_offered")}
      />
      <TextInput
        label={t("offer.rateIn", { currency })}
        description={t("offer.rateHint")}
        inputMode="decimal"
        classNames={{ wrapper: classes.short }}
        {...form.getInputProps("hourly_rate")}
      />
      <LanguageRows
        languages={form.values.languages}
        error={form.errors.languages}
        onChange={(languages) => form.setFieldValue("languages", languages)}
      />
    </Section>
  );
}
