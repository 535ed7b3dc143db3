/** What to look at in the letter, each with words, its place, and a mend where one click can do it. */
import { Button, Group } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type QuestionOf, useWarningText } from "@/components/warningText";
import { MendButton } from "./MendButton";
import type { Mend, PlacedWarning } from "./marks";
import classes from "./Sources.module.css";
import { cardId } from "./usePlaces";

interface WarningsPanelProps {
  warnings: PlacedWarning[];
  questionOf: QuestionOf;
  lit: string | null;
  onLight: (key: string | null) => void;
  onGo: (warning: PlacedWarning) => void;
  onMend: (mend: Mend, what: string) => void;
}

export function WarningsPanel(props: WarningsPanelProps) {
  const { warnings, lit } = props;
  const { t } = useTranslation("applications");
  if (warnings.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="warnings">
      <h2 id="warnings">{t("warnings.title", { count: warnings.length })}</h2>
      <ul className={classes.cards}>
        {warnings.map((placed) => (
          <WarningCard {...props} key={placed.key} placed={placed} lit={lit === placed.key} />
        ))}
      </ul>
    </section>
  );
}

interface WarningCardProps extends Omit<WarningsPanelProps, "warnings" | "lit"> {
  placed: PlacedWarning;
  lit: boolean;
}

function WarningCard({ placed, questionOf, lit, onLight, onGo, onMend }: WarningCardProps) {
  const { t } = useTranslation("applications");
  const textOf = useWarningText(questionOf);
  const { warning, place, mend } = placed;
  return (
    <li
      id={cardId(placed.key)}
      tabIndex={-1}
      className={classes.card}
      data-kind="warning"
      data-lit={lit || undefined}
      onMouseEnter={() => onLight(placed.key)}
      onMouseLeave={() => onLight(null)}
    >
      <div className={classes.warning}>
        <IconAlertTriangle size={16} aria-hidden />
        <span>{textOf(warning)}</span>
      </div>
      <Group gap={4} mt={4}>
        {place ? (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t("warnings.showWhat", { what: warning.detail })}
            onClick={() => onGo(placed)}
          >
            {t("warnings.show")}
          </Button>
        ) : null}
        {mend ? <MendButton mend={mend} what={warning.detail} onMend={onMend} /> : null}
        {warning.code === "question_needs_you" ? <ToAnswer position={warning.detail} /> : null}
      </Group>
    </li>
  );
}

function ToAnswer({ position }: { position: string }) {
  const { t } = useTranslation("applications");
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      onClick={() => document.getElementById(`answer-${position}`)?.focus()}
    >
      {t("mend.answer", { number: Number(position) + 1 })}
    </Button>
  );
}
