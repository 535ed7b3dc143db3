/** The signed-in person's first page: what is left to set up, and where to go once it is. */
import { Group } from "@mantine/core";
import { IconBriefcase, IconCircleCheck, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkButton } from "@/components/links";
import { Notice } from "@/components/Notice";
import { PageHeader } from "@/components/PageHeader";
import { Checklist } from "./Checklist";
import { useSteps } from "./progress";

export function HomePage() {
  const { t } = useTranslation("home");
  const steps = useSteps();
  return (
    <>
      <PageHeader title={t("title")} />
      <ListStates query={steps} skeleton={<RowsSkeleton rows={5} />}>
        {(known) => (known.every(({ done }) => done) ? <Ready /> : <Checklist steps={known} />)}
      </ListStates>
    </>
  );
}

function Ready() {
  const { t } = useTranslation("home");
  return (
    <>
      <Notice tone="good" icon={<IconCircleCheck size={18} aria-hidden />} title={t("ready.title")}>
        {t("ready.text")}
      </Notice>
      <Group gap="sm">
        <LinkButton to="/jobs" leftSection={<IconBriefcase size={18} aria-hidden />}>
          {t("ready.jobs")}
        </LinkButton>
        <LinkButton
          to="/applications"
          variant="default"
          leftSection={<IconSend size={18} aria-hidden />}
        >
          {t("ready.applications")}
        </LinkButton>
      </Group>
    </>
  );
}
