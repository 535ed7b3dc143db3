/** Beside the letter: its claims, what to look at, the job it answers, and what models were asked. */
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { ModelLog } from "@/components/ModelLog";
import type { QuestionOf } from "@/components/warningText";
import { ClaimsPanel } from "./ClaimsPanel";
import classes from "./Editor.module.css";
import { JobText } from "./JobText";
import type { Mend } from "./marks";
import type { usePlaces } from "./usePlaces";
import { WarningsPanel } from "./WarningsPanel";

interface DraftSourcesProps {
  application: Application;
  places: ReturnType<typeof usePlaces>;
  questionOf: QuestionOf;
  onMend: (mend: Mend, what: string) => void;
  onFactsChanged: () => unknown;
}

export function DraftSources(props: DraftSourcesProps) {
  const { application, places, questionOf, onMend, onFactsChanged } = props;
  const { t } = useTranslation("applications");
  const { claims, warnings, lit, light, go } = places;
  return (
    <aside className={classes.aside} aria-label={t("sources.title")}>
      <ClaimsPanel
        claims={claims}
        lit={lit}
        onLight={light}
        onGo={go}
        onMend={onMend}
        onFactsChanged={onFactsChanged}
      />
      <WarningsPanel
        warnings={warnings}
        questionOf={questionOf}
        lit={lit}
        onLight={light}
        onGo={go}
        onMend={onMend}
      />
      <JobText application={application} />
      <ModelLog applicationId={application.id} />
    </aside>
  );
}
