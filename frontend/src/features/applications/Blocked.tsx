/** Why an application may not leave yet: each reason with the place where it is mended. */
import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LinkAnchor } from "@/components/links";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import type { ApiProblem } from "@/lib/problem";
import { KeepFact } from "./KeepFact";
import classes from "./Preview.module.css";

const IN_EDITOR = {
  letter_empty: "letter",
  letter_too_long: "letter",
  placeholder_left: "letter",
  contact_details: "letter",
  unsupported_claims: "claims",
  question_unanswered: "answers",
  answer_too_long: "answers",
  bid_missing: "bid",
  duration_not_carried: "duration",
  duration_unknown: "duration",
  milestone_due_passed: "milestones",
  milestone_incomplete: "milestones",
  milestones_hourly: "milestones",
  milestones_not_allowed: "milestones",
  milestones_not_carried: "milestones",
  milestones_sum: "milestones",
} as const;

const ELSEWHERE = {
  cap_reached: "/profile",
  upwork_not_connected: "/upwork",
  upwork_expired: "/upwork",
  grant_revoked: "/upwork",
  already_applied: "/applications",
  job_expired: "/jobs",
} as const;

type EditorCode = keyof typeof IN_EDITOR;
type OtherCode = keyof typeof ELSEWHERE;

function inEditor(code: string): code is EditorCode {
  return code in IN_EDITOR;
}

function elsewhere(code: string): code is OtherCode {
  return code in ELSEWHERE;
}

/** Whether the refusal is about the application itself and not a failure that may pass. */
export function isBlocking({ code }: ApiProblem): boolean {
  return inEditor(code) || elsewhere(code);
}

interface BlockedProps {
  id: string;
  problem: ApiProblem;
  onAgain: () => void;
  /** Where given, a sentence that nothing supports can be kept as a fact; runs when that changed. */
  onFactsChanged?: () => unknown;
}

export function Blocked({ id, problem, onAgain, onFactsChanged }: BlockedProps) {
  const { t } = useTranslation("applications");
  const { code } = problem;
  if (elsewhere(code)) {
    return (
      <ProblemNotice
        error={problem}
        action={<LinkAnchor to={ELSEWHERE[code]}>{t(`mend.${code}`)}</LinkAnchor>}
      />
    );
  }
  if (!inEditor(code)) return <ProblemNotice error={problem} onRetry={onAgain} />;
  return (
    <Notice
      tone="warn"
      role="alert"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t("blocked.title")}
    >
      <ul className={classes.reasons}>
        {reasonsOf(problem).map((reason) => (
          <li key={`${reason.place}-${reason.code}`}>
            <span>{t(`blocked.${reason.code}`)}</span>{" "}
            <LinkAnchor to="/applications/$id" params={{ id }} hash={reason.place}>
              {reason.position === null
                ? t(`mend.${reason.kind}`)
                : t("mend.answer", { number: reason.position + 1 })}
            </LinkAnchor>
          </li>
        ))}
      </ul>
      <Quotes problem={problem} onFactsChanged={onFactsChanged} />
      <Button size="xs" variant="default" mt="sm" onClick={onAgain}>
        {t("blocked.again")}
      </Button>
    </Notice>
  );
}

/** Codes whose detail quotes the person's own text, one stretch a line. */
const QUOTING = ["unsupported_claims", "placeholder_left", "contact_details"];

function Quotes({ problem, onFactsChanged }: Pick<BlockedProps, "problem" | "onFactsChanged">) {
  if (!problem.detail || !QUOTING.includes(problem.code)) return null;
  const mayKeep = problem.code === "unsupported_claims" ? onFactsChanged : undefined;
  return (
    <ul className={classes.quotes}>
      {problem.detail.split("\n").map((quote) => (
        <li key={quote}>
          <q>{quote}</q>
          {mayKeep ? (
            <div>
              <KeepFact sentence={quote} onChanged={mayKeep} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface Reason {
  code: EditorCode;
  /** The editor's anchor. */
  place: string;
  kind: (typeof IN_EDITOR)[EditorCode];
  /** Which of the client's questions, where it is one. */
  position: number | null;
}

/** The server names every field that stands in the way ("answers.0"); without them the code alone speaks. */
export function reasonsOf(problem: ApiProblem): Reason[] {
  const named = Object.entries(problem.fields).flatMap(([field, code]) =>
    inEditor(code) ? [reason(code, field)] : [],
  );
  if (named.length > 0) return named.sort(inOrder);
  return inEditor(problem.code) ? [reason(problem.code, "")] : [];
}

const LAST = ["bid", "duration", "milestones"];

/** As one meets them in the editor: the letter, the answers in their order, the bid and what is beside it. */
function inOrder(one: Reason, other: Reason): number {
  return (
    LAST.indexOf(one.kind) - LAST.indexOf(other.kind) ||
    (one.position ?? -1) - (other.position ?? -1)
  );
}

function reason(code: EditorCode, field: string): Reason {
  const position = /^answers\.(\d+)$/.exec(field)?.[1];
  if (position !== undefined) {
    return { code, place: `answer-${position}`, kind: "answers", position: Number(position) };
  }
  const milestone = /^milestones\.(\d+)$/.exec(field)?.[1];
  if (milestone !== undefined) {
    return { code, place: `milestone-${milestone}`, kind: "milestones", position: null };
  }
  const kind = IN_EDITOR[code];
  return { code, place: kind, kind, position: null };
}
