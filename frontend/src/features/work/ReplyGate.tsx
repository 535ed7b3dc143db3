/** The answer to an invitation exactly as it would leave, and the one button that gives it. */
import { IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Outgoing, OutgoingPreview } from "@/client/types";
import { ConfirmGate } from "@/components/ConfirmGate";
import gate from "@/components/ConfirmGate.module.css";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { useConfirmReply } from "./queries";

interface ReplyGateProps {
  invitationId: string;
  preview: OutgoingPreview;
  onEdit: () => void;
  onRenew: () => void;
  onGiven: (outcome: Outgoing) => void;
}

export function ReplyGate({ invitationId, preview, onEdit, onRenew, onGiven }: ReplyGateProps) {
  const { t } = useTranslation("work");
  const locale = useLocale();
  const confirm = useConfirmReply(invitationId);
  const kind = preview.kind === "invitation_accept" ? "accept" : "decline";
  return (
    <ConfirmGate
      preview={preview}
      title={t(`gate.title_${kind}`)}
      note={t(`gate.note_${kind}`)}
      label={t(`gate.confirm_${kind}`)}
      icon={<IconSend size={16} aria-hidden />}
      confirm={confirm}
      onEdit={onEdit}
      onRenew={onRenew}
      onGiven={onGiven}
    >
      {preview.text ? (
        <div className={`reading ${gate.sheet}`}>{preview.text}</div>
      ) : (
        <p>{t("gate.wordless")}</p>
      )}
      {preview.bid ? (
        <p>
          {t("gate.bid")} <b className="tabular">{formatNumber(Number(preview.bid), locale)}</b>
        </p>
      ) : null}
      {preview.answers.map(({ question, answer }) => (
        <div key={question}>
          <b>{question}</b>
          <div className={`reading ${gate.sheet}`}>{answer}</div>
        </div>
      ))}
    </ConfirmGate>
  );
}
