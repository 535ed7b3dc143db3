/** Why nothing was written: a plain word where nothing is broken, else the failure. */
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LinkAnchor } from "@/components/links";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useProblemText } from "@/i18n/problemText";
import { asProblem } from "@/lib/problem";

/** Nothing is broken: no rule can do it. */
const PLAIN = ["nothing_to_change", "needs_model"];

export function WritingProblem({ error }: { error: unknown }) {
  const { t } = useTranslation("writing");
  const textOf = useProblemText();
  if (!error) return null;
  const problem = asProblem(error);
  if (!PLAIN.includes(problem.code)) return <ProblemNotice error={problem} />;
  const { title, hint } = textOf(problem);
  return (
    <Notice tone="info" role="status" icon={<IconInfoCircle size={18} aria-hidden />} title={title}>
      {hint}{" "}
      {problem.code === "needs_model" ? (
        <LinkAnchor to="/settings/ai">{t("models.setUp")}</LinkAnchor>
      ) : null}
    </Notice>
  );
}
