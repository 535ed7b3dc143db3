/** Exactly what would be done at Upwork, and the one button that lets it; the same gate wherever something leaves. */
import { Button } from "@mantine/core";
import { IconCheck, IconRefresh } from "@tabler/icons-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Outgoing } from "@/client/types";
import { useNow } from "@/lib/hooks/useNow";
import { asProblem } from "@/lib/problem";
import classes from "./ConfirmGate.module.css";
import { ProblemNotice } from "./ProblemNotice";

interface Confirming {
  mutate: (
    previewId: string,
    then: { onSuccess: (outcome: Outgoing) => void; onSettled: () => void },
  ) => void;
  isPending: boolean;
  error: unknown;
}

interface ConfirmGateProps {
  preview: { id: string; expires_at: string };
  title: string;
  /** What the button does, beside it. */
  note: string;
  label: string;
  icon?: ReactNode;
  confirm: Confirming;
  /** For the way back where there is nothing to change. */
  editLabel?: string;
  onEdit: () => void;
  onRenew: () => void;
  /** Runs once the outcome is known, or known to be looked up. */
  onGiven: (outcome: Outgoing) => void;
  /** What would leave. */
  children: ReactNode;
}

export function ConfirmGate(props: ConfirmGateProps) {
  const { preview, title, note, label, confirm, onEdit, onRenew, onGiven, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const now = useNow(5_000);
  const heading = useRef<HTMLHeadingElement>(null);
  // A second click must not confirm a second time, however fast it comes.
  const given = useRef(false);
  const problem = confirm.error ? asProblem(confirm.error) : null;
  const outdated = Date.parse(preview.expires_at) <= now || problem?.code === "preview_expired";

  useEffect(() => heading.current?.focus(), []);

  function send() {
    if (given.current) return;
    given.current = true;
    confirm.mutate(preview.id, {
      onSuccess: (outcome) => outcome.state !== "prepared" && onGiven(outcome),
      onSettled: () => {
        given.current = false;
      },
    });
  }

  return (
    <section className={classes.gate} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h2>
      {children}
      {problem && !outdated ? <ProblemNotice error={problem} onRetry={send} /> : null}
      <div className={classes.foot}>
        <span className={classes.note}>{outdated ? t("gate.expired") : note}</span>
        <span className={classes.buttons}>
          <Button variant="default" size="sm" disabled={confirm.isPending} onClick={onEdit}>
            {props.editLabel ?? t("gate.edit")}
          </Button>
          {outdated ? (
            <Button size="sm" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRenew}>
              {t("gate.renew")}
            </Button>
          ) : (
            <Button
              size="sm"
              leftSection={props.icon ?? <IconCheck size={16} aria-hidden />}
              loading={confirm.isPending}
              onClick={send}
            >
              {label}
            </Button>
          )}
        </span>
      </div>
    </section>
  );
}
