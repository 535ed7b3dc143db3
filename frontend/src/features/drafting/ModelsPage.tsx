/** The person's models: who writes, what leaves the machine, what a day may cost, what was asked. */
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ModelSettings } from "@/client/types";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { ModelCalls } from "@/components/ModelCalls";
import { PageHeader } from "@/components/PageHeader";
import { modelsQuery } from "@/lib/queries";
import { Leaves } from "./Leaves";
import { OwnStyle } from "./OwnStyle";
import { PagesNav } from "./PagesNav";
import { Section } from "./Section";
import { Servers } from "./Servers";
import { SettingsForm } from "./SettingsForm";
import { TodayUse } from "./TodayUse";

export function ModelsPage() {
  const { t } = useTranslation("drafting");
  const query = useQuery(modelsQuery);
  return (
    <>
      <PagesNav />
      <PageHeader title={t("models.title")} text={t("models.text")} />
      <ListStates query={query} skeleton={<RowsSkeleton rows={6} />}>
        {(models) => <Models models={models} />}
      </ListStates>
    </>
  );
}

function Models({ models }: { models: ModelSettings }) {
  const { t } = useTranslation("drafting");
  return (
    <Stack gap={32} maw={720}>
      <Servers models={models} />
      <TodayUse models={models} />
      <SettingsForm models={models} />
      <OwnStyle />
      <Leaves models={models} />
      <Section title={t("log.title")} text={t("log.text")}>
        <ModelCalls applicationId={null} />
      </Section>
    </Stack>
  );
}
