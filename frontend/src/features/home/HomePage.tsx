/** The signed-in person's first page: what is left to set up, and what waits once it is. */
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { PageHeader } from "@/components/PageHeader";
import { Checklist } from "./Checklist";
import { Next } from "./Next";
import { useProgress } from "./progress";

export function HomePage() {
  const { t } = useTranslation("home");
  const progress = useProgress();
  return (
    <>
      <PageHeader title={t("title")} />
      <ListStates query={progress} skeleton={<RowsSkeleton rows={5} />}>
        {({ steps, counts }) =>
          steps.every(({ done }) => done) ? <Next counts={counts} /> : <Checklist steps={steps} />
        }
      </ListStates>
    </>
  );
}
