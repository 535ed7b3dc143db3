/** Who wrote the text before the person did: rules without AI, a template, or a named model. */
import { useTranslation } from "react-i18next";
import { useMadeBy } from "./useMadeBy";

interface WriterProps {
  /** As useMadeBy takes it, or null while nothing was composed. */
  composedBy: string | null;
  writing?: boolean;
}

const MODEL = "model:";

export function Writer({ composedBy, writing = false }: WriterProps) {
  const { t } = useTranslation("applications");
  const madeBy = useMadeBy();
  if (composedBy === null) return writing ? <span>{t("compose.writing")}</span> : null;
  const model = composedBy.startsWith(MODEL) ? composedBy.slice(MODEL.length) : null;
  if (model) return <span>{t(writing ? "writer.nowModel" : "writer.doneModel", { model })}</span>;
  if (writing) return <span>{t("writer.nowComposer")}</span>;
  return <span>{composedBy === "composer" ? t("writer.doneComposer") : madeBy(composedBy)}</span>;
}
