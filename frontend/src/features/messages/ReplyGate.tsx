/** Exactly what would leave, and the one button that lets it; nothing is ever sent by the first one. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconRefresh, IconSend } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MessagePreview } from "@/client/types";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useNow } from "@/lib/hooks/useNow";
import { asProblem } from "@/lib/problem";
import { useConfirm } from "./queries";
import classes from "./Reply.module.css";

interface ReplyGateProps {
  preview: MessagePreview;
  onEdit: () => void;
  onRenew: () => void;
  onSent: () => void;
}

export function ReplyGate({ preview, onEdit, onRenew, onSent }: ReplyGateProps) {
  const { t } = useTranslation("messages");
  const confirm = useConfirm(preview.room_id);
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
      // What came back unsent keeps its words beside it in the thread.
      onSuccess: ({ state }) => state !== "prepared" && onSent(),
      onSettled: () => {
        given.current = false;
      },
    });
  }

  return (
    <section className={classes.reply} aria-labelledby="gate-title">
      <h2 id="gate-title" ref={heading} tabIndex={-1} className={classes.title}>
        {preview.room_name ? t("gate.titleTo", { name: preview.room_name }) : t("gate.title")}
      </h2>
      <div className={`reading ${classes.sheet}`}>{preview.text}</div>
      {preview.warnings.map(({ detail }) => (
        <Notice key={detail} tone="warn" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t("gate.contacts", { detail })}
        </Notice>
      ))}
      {problem && !outdated ? <ProblemNotice error={problem} onRetry={send} /> : null}
      <div className={classes.foot}>
        <span className={classes.dim}>{t(outdated ? "gate.expired" : "gate.nothingYet")}</span>
        <span className={classes.buttons}>
          <Button variant="default" size="sm" disabled={confirm.isPending} onClick={onEdit}>
            {t("gate.edit")}
          </Button>
          {outdated ? (
            <Button size="sm" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRenew}>
              {t("gate.renew")}
            </Button>
          ) : (
            <Button
              size="sm"
              leftSection={<IconSend size={16} aria-hidden />}
              loading={confirm.isPending}
              onClick={send}
            >
              {t("gate.confirm")}
            </Button>
          )}
        </span>
      </div>
    </section>
  );
}
