/** Who the person is: title, overview with a hint on its length, and skills. */
import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { cleanText } from "./clean";
import { MOST } from "./profileFields";
import { Section } from "./Section";
import { SkillsInput } from "./SkillsInput";
import type { ProfileForm } from "./useProfileForm";

const SHORT = 200;
const LONG = 1500;

function lengthHint(length: number): "none" | "short" | "good" | "long" {
  if (length === 0) return "none";
  if (length < SHORT) return "short";
  return length <= LONG ? "good" : "long";
}

export function WorkFields({ form }: { form: ProfileForm }) {
  const { t } = useTranslation("profile");
  const locale = useLocale();
  const { title, overview, skills } = form.values;
  const length = cleanText(overview).length;
  const count = formatNumber(length, locale);
  const most = formatNumber(MOST.overview, locale);
  return (
    <Section title={t("work.title")}>
      <TextInput
        label={t("names.title")}
        description={t("work.titleHint")}
        placeholder={t("work.titleExample")}
        {...form.getInputProps("title")}
        value={title}
      />
      <Textarea
        label={t("names.overview")}
        description={`${t("work.overviewHint")} ${t(`work.length.${lengthHint(length)}`)} ${t("work.count", { count: length, shown: count, most })}`}
        autosize
        minRows={5}
        maxRows={18}
        {...form.getInputProps("overview")}
      />
      <SkillsInput
        label={t("names.skills")}
        description={t("skills.hint", {
          count: skills.length,
          shown: formatNumber(skills.length, locale),
          most: formatNumber(MOST.skills, locale),
        })}
        placeholder={skills.length === 0 ? t("skills.example") : undefined}
        most={MOST.skills}
        value={skills}
        error={form.errors.skills}
        data-path="skills"
        onChange={(names) => form.setFieldValue("skills", names)}
      />
    </Section>
  );
}
