/** The client's screening questions, each with the person's answer. */
import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { ANSWER_LIMIT, type DraftText } from "./draftText";
import classes from "./Editor.module.css";

interface AnswerFieldsProps {
  application: Application;
  answers: DraftText["answers"];
  readOnly: boolean;
  onChange: (answers: DraftText["answers"]) => void;
}

export function AnswerFields({ application, answers, readOnly, onChange }: AnswerFieldsProps) {
  const { t } = useTranslation("applications");
  if (application.answers.length === 0) return null;
  return (
    <section className={classes.answers} aria-labelledby="answers">
      <h2 id="answers">{t("answers.title", { count: application.answers.length })}</h2>
      {application.answers.map(({ position, question }) => {
        const text = answers[position] ?? "";
        return (
          <Textarea
            key={position}
            id={`answer-${position}`}
            label={question || t("answers.untold", { number: position + 1 })}
            value={text}
            rows={3}
            readOnly={readOnly}
            classNames={{ input: classes.answer }}
            error={
              text.length > ANSWER_LIMIT
                ? t("answers.tooLong", { count: text.length - ANSWER_LIMIT })
                : null
            }
            onChange={(event) => onChange({ ...answers, [position]: event.currentTarget.value })}
          />
        );
      })}
    </section>
  );
}
