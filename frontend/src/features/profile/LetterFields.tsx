/** How letters sound, what they say of their making, and how many leave in a day. */
import { Input, SegmentedControl, Switch, Textarea, TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Profile } from "@/client/types";
import classes from "./Profile.module.css";
import { Section } from "./Section";
import type { ProfileForm } from "./useProfileForm";

const TONES = ["plain", "warm", "formal"] as const satisfies Profile["tone"][];

export function LetterFields({ form }: { form: ProfileForm }) {
  const { t } = useTranslation("profile");
  const { disclosure } = form.values;
  const put = (change: Partial<Profile["disclosure"]>) =>
    form.setFieldValue("disclosure", { ...disclosure, ...change });
  return (
    <Section title={t("letters.title")}>
      <ToneChoice tone={form.values.tone} onChange={(tone) => form.setFieldValue("tone", tone)} />
      <div id="disclosure" tabIndex={-1}>
        <Switch
          label={t("letters.disclose")}
          description={t("letters.discloseHint")}
          checked={disclosure.enabled}
          onChange={({ currentTarget }) => put({ enabled: currentTarget.checked })}
        />
        {disclosure.enabled ? (
          <Textarea
            mt="sm"
            rows={2}
            label={t("letters.disclosureText")}
            value={disclosure.text}
            error={form.errors.disclosure}
            data-path="disclosure"
            onChange={({ currentTarget }) => put({ text: currentTarget.value })}
          />
        ) : (
          <p className={classes.hint}>{t("letters.undisclosed")}</p>
        )}
      </div>
      <TextInput
        label={t("names.proposals_per_day")}
        description={t("letters.capHint")}
        inputMode="numeric"
        classNames={{ wrapper: classes.short }}
        {...form.getInputProps("proposals_per_day")}
      />
    </Section>
  );
}

function ToneChoice({
  tone,
  onChange,
}: {
  tone: Profile["tone"];
  onChange: (tone: Profile["tone"]) => void;
}) {
  const { t } = useTranslation("profile");
  const id = useId();
  return (
    <div>
      <Input.Label id={id} component="div">
        {t("names.tone")}
      </Input.Label>
      <div>
        <SegmentedControl
          aria-labelledby={id}
          value={tone}
          onChange={(value) => onChange(value as Profile["tone"])}
          data={TONES.map((value) => ({ value, label: t(`tones.${value}.name`) }))}
        />
      </div>
      <p className={classes.hint}>{t(`tones.${tone}.text`)}</p>
    </div>
  );
}
