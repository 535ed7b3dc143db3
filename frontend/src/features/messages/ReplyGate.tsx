/** The message exactly as it would leave, and the one button that sends it. */
import { IconAlertTriangle, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { MessagePreview } from "@/client/types";
import { ConfirmGate } from "@/components/ConfirmGate";
import gate from "@/components/ConfirmGate.module.css";
import { Notice } from "@/components/Notice";
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
  const { room_name: name } = preview;
  return (
    <div className={classes.reply}>
      <ConfirmGate
        preview={preview}
        title={name ? t("gate.titleTo", { name }) : t("gate.title")}
        note={t("gate.nothingYet")}
        label={t("gate.confirm")}
        icon={<IconSend size={16} aria-hidden />}
        confirm={confirm}
        onEdit={onEdit}
        onRenew={onRenew}
        onGiven={onSent}
      >
        <div className={`reading ${gate.sheet}`}>{preview.text}</div>
        {preview.warnings.map(({ detail }) => (
          <Notice key={detail} tone="warn" icon={<IconAlertTriangle size={18} aria-hidden />}>
            {t("gate.contacts", { detail })}
          </Notice>
        ))}
      </ConfirmGate>
    </div>
  );
}
