/** What to look at in the letter, each with words, its place, and a mend where one click can do it. */
import { Button, Group } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PlacedWarning } from "./marks";
import classes from "./Sources.module.css";
import { type QuestionOf, useWarningText } from "./warningText";

interface WarningsPanelProps {
  warnings: PlacedWarning[];
  questionOf: QuestionOf;
  lit: string | null;
  onLight: (key: string | null) => void;
  onGo: (warning: PlacedWarning) => void;
  onTakeOut: (warning: PlacedWarning) => void;
}

/** Where taking the words out is the mend. */
const REMOVABLE = ["cliche", "repeated_sentence", "contact_details", "promise"];

export function WarningsPanel(props: WarningsPanelProps) {
  const { warnings, questionOf, lit, onLight, onGo, onTakeOut } = props;
  const { t } = useTranslation("applications");
  const textOf = useWarningText(questionOf);
  if (warnings.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="warnings">
      <h2 id="warnings">{t("warnings.title", { count: warnings.length })}</h2>
      <ul className={classes.cards}>
        {warnings.map((placed) => (
          <li
            key={placed.key}
            className={classes.card}
            data-kind="warning"
            data-lit={lit === placed.key || undefined}
            onMouseEnter={() => onLight(placed.key)}
            onMouseLeave={() => onLight(null)}
          >
            <div className={classes.warning}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>{textOf(placed.warning)}</span>
            </div>
            {placed.place ? (
              <Group gap={4} mt={4}>
                <Button size="compact-xs" variant="subtle" onClick={() => onGo(placed)}>
                  {t("warnings.show")}
                </Button>
                {REMOVABLE.includes(placed.warning.code) ? (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={t("warnings.takeOutWhat", { what: placed.warning.detail })}
                    onClick={() => onTakeOut(placed)}
                  >
                    {t("warnings.takeOut")}
                  </Button>
                ) : null}
              </Group>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
