/** One screening question with the person's answer, and having just that answer written anew or made shorter. */
import { Button, Group, Textarea } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ApiProblem } from "@/lib/problem";
import { ANSWER_LIMIT } from "./draftText";
import classes from "./Editor.module.css";
import type { AnswerAct } from "./useWriting";
import { WritingProblem } from "./WritingProblem";

interface AnswerFieldProps {
  position: number;
  question: string;
  text: string;
  readOnly: boolean;
  disabled: boolean;
  /** Why this answer was not changed. */
  problem: ApiProblem | null;
  onChange: (text: string) => void;
  onWish: (act: AnswerAct) => void;
}

const ACTS = ["regenerate", "shorten"] as const satisfies AnswerAct[];

export function AnswerField(props: AnswerFieldProps) {
  const { position, question, text, readOnly, disabled, problem, onChange, onWish } = props;
  const { t } = useTranslation("applications");
  const label = question || t("answers.untold", { number: position + 1 });
  return (
    <div>
      <Textarea
        id={`answer-${position}`}
        label={label}
        value={text}
        rows={3}
        readOnly={readOnly}
        classNames={{ input: classes.answer }}
        error={
          text.length > ANSWER_LIMIT
            ? t("answers.tooLong", { count: text.length - ANSWER_LIMIT })
            : null
        }
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group gap={6} mt={4}>
        {ACTS.map((act) => (
          <Button
            key={act}
            size="compact-xs"
            variant="subtle"
            leftSection={act === "regenerate" ? <IconRefresh size={14} aria-hidden /> : null}
            aria-label={t(`answers.acts.${act}Named`, { question: label })}
            disabled={disabled || (act === "shorten" && text.trim() === "")}
            onClick={() => onWish(act)}
          >
            {t(`answers.acts.${act}`)}
          </Button>
        ))}
      </Group>
      <WritingProblem error={problem} />
    </div>
  );
}
