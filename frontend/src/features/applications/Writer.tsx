/** Who wrote the text before the person did: rules without AI, or a named model. */
import { useTranslation } from "react-i18next";

interface WriterProps {
  /** "composer", "model:<name>", or null while nothing was composed. */
  composedBy: string | null;
  writing?: boolean;
}

export function Writer({ composedBy, writing = false }: WriterProps) {
  const { t } = useTranslation("applications");
  if (composedBy === null) return writing ? <span>{t("compose.writing")}</span> : null;
  const model = composedBy.startsWith("model:") ? composedBy.slice("model:".length) : null;
  const tense = writing ? "now" : "done";
  return <span>{model ? t(`writer.${tense}Model`, { model }) : t(`writer.${tense}Composer`)}</span>;
}
