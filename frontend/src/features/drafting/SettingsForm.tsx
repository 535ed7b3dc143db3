/** What the person allows: the installation's model, caps for a day, how long to keep what was sent. */
import { Group, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ModelSettings } from "@/client/types";
import { FormProblem } from "@/components/form/FormProblem";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { asProblem } from "@/lib/problem";
import { modelsQuery } from "@/lib/queries";
import { saveSettings } from "./requests";
import { Section } from "./Section";
import {
  bodyOfSettings,
  type SettingsFields,
  settingsErrors,
  settingsFieldsOf,
} from "./settingsFields";

export function SettingsForm({ models }: { models: ModelSettings }) {
  const { t } = useTranslation("drafting");
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const { form, problem, busy, submit } = useProblemForm<SettingsFields>({
    initialValues: settingsFieldsOf(models),
    validate: (fields) =>
      Object.fromEntries(
        Object.entries(settingsErrors(fields)).map(([name, error]) => [
          name,
          t(`settings.errors.${error ?? "tokens"}`),
        ]),
      ),
    send: async (fields) => {
      try {
        await saveSettings(client, bodyOfSettings(fields, models));
        notifications.show({ message: t("settings.saved") });
      } catch (error) {
        // What was changed elsewhere is read, so that saving again goes over it knowingly.
        if (asProblem(error).code === "version_conflict") {
          await client.invalidateQueries({ queryKey: modelsQuery.queryKey });
        }
        throw error;
      }
    },
  });
  return (
    <Section title={t("settings.title")}>
      <form onSubmit={submit} noValidate aria-label={t("settings.title")}>
        <Stack gap="lg">
          {models.installation_model === null ? null : (
            <Switch
              label={t("settings.installation")}
              description={t("settings.installationHint")}
              {...form.getInputProps("use_installation", { type: "checkbox" })}
            />
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <TextInput
              label={t("settings.tokens")}
              description={t("settings.capHint")}
              inputMode="numeric"
              autoComplete="off"
              {...form.getInputProps("tokens_per_day")}
            />
            <TextInput
              label={t("settings.dollars")}
              description={t("settings.capHint")}
              inputMode="decimal"
              autoComplete="off"
              {...form.getInputProps("dollars_per_day")}
            />
          </SimpleGrid>
          <TextInput
            label={t("settings.days")}
            description={t("settings.daysHint")}
            inputMode="numeric"
            autoComplete="off"
            maw={340}
            {...form.getInputProps("log_days")}
          />
          <FormProblem problem={problem} />
          <Group>
            <SubmitButton busy={busy}>{common("actions.save")}</SubmitButton>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
