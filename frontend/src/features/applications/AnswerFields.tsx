/** The client's screening questions, each with the person's answer. */
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { AnswerField } from "./AnswerField";
import type { DraftText } from "./draftText";
import classes from "./Editor.module.css";
import type { AnswerAct, Writing } from "./useWriting";

interface AnswerFieldsProps {
  application: Application;
  answers: DraftText["answers"];
  writing: Writing;
  readOnly: boolean;
  disabled: boolean;
  onChange: (answers: DraftText["answers"]) => void;
  onWish: (act: AnswerAct, position: number) => void;
}

export function AnswerFields(props: AnswerFieldsProps) {
  const { application, answers, writing, readOnly, disabled, onChange, onWish } = props;
  const { t } = useTranslation("applications");
  if (application.answers.length === 0) return null;
  const about = writing.answer;
  return (
    <section className={classes.answers} aria-labelledby="answers">
      <h2 id="answers">{t("answers.title", { count: application.answers.length })}</h2>
      {application.answers.map(({ position, question }) => (
        <AnswerField
          key={position}
          position={position}
          question={question}
          text={shownAnswer(writing, position) ?? answers[position] ?? ""}
          readOnly={readOnly}
          disabled={disabled}
          problem={writing.phase === "idle" && about === position ? writing.problem : null}
          onChange={(text) => onChange({ ...answers, [position]: text })}
          onWish={(act) => onWish(act, position)}
        />
      ))}
    </section>
  );
}

/** The new answer as far as it is written; what stood there until its first words have come. */
function shownAnswer(writing: Writing, position: number): string | undefined {
  if (writing.phase !== "writing" || writing.answer !== position) return undefined;
  return writing.answerText || undefined;
}
