/** Where the sources lie below the letter: what the words at the caret rest on, in one line under them. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type QuestionOf, useWarningText } from "@/components/warningText";
import classes from "./Editor.module.css";
import type { PlacedClaim, PlacedWarning } from "./marks";
import { SourceList } from "./SourceList";
import { cardId } from "./usePlaces";

interface ClaimPeekProps {
  claims: PlacedClaim[];
  warnings: PlacedWarning[];
  questionOf: QuestionOf;
  lit: string | null;
}

export function ClaimPeek({ claims, warnings, questionOf, lit }: ClaimPeekProps) {
  const { t } = useTranslation("applications");
  const textOf = useWarningText(questionOf);
  const warning = warnings.find(({ key }) => key === lit);
  const claim = claims.find(({ key }) => key === lit);
  const key = warning?.key ?? claim?.key;
  if (!key) return null;
  return (
    <div className={classes.peek}>
      <div>
        {warning ? textOf(warning.warning) : null}
        {claim?.claim.supported ? <SourceList sources={claim.claim.sources} /> : null}
        {claim && !claim.claim.supported ? t("claims.unsupportedMark") : null}
      </div>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => document.getElementById(cardId(key))?.focus()}
      >
        {t("warnings.show")}
      </Button>
    </div>
  );
}
