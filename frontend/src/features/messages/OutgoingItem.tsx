/** A message the person confirmed, until Upwork's own list has it: on its way, looked up, or not sent and why. */
import { Button, Loader } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Outgoing } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { codeText } from "@/i18n/problemText";
import { useDraft } from "./drafts";
import { useCheck } from "./queries";
import classes from "./Thread.module.css";
import { Hour } from "./Times";

interface OutgoingItemProps {
  roomId: string;
  outgoing: Outgoing;
}

export function OutgoingItem({ roomId, outgoing }: OutgoingItemProps) {
  const { t } = useTranslation("messages");
  const { state, confirmed_at, text } = outgoing;
  return (
    <li className={classes.item} data-own data-first data-state={state}>
      <div className={classes.by}>
        <b>{t("message.you")}</b> {confirmed_at ? <Hour at={confirmed_at} /> : null}
      </div>
      <div className={classes.bubble}>{text}</div>
      <div className={classes.fate} role="status">
        {state === "sending" ? (
          <span className={classes.word}>
            <Loader size={12} type="oval" /> {t("outgoing.sending")}
          </span>
        ) : null}
        {state === "sent" ? (
          <span className={classes.word} data-tone="good">
            <IconCheck size={14} aria-hidden /> {t("outgoing.sent")}
          </span>
        ) : null}
        {state === "checking" ? <Checking roomId={roomId} outgoing={outgoing} /> : null}
        {state === "failed" ? <Failed roomId={roomId} outgoing={outgoing} /> : null}
      </div>
    </li>
  );
}

/** The answer was lost: it is looked up, never sent again blindly. */
function Checking({ roomId, outgoing }: OutgoingItemProps) {
  const { t } = useTranslation("messages");
  const check = useCheck(roomId);
  return (
    <>
      <span className={classes.word} data-tone="warn">
        <IconSearch size={14} aria-hidden /> {t("outgoing.checking")}
      </span>
      <p>{t("outgoing.checkingText")}</p>
      <Button
        size="compact-xs"
        variant="default"
        loading={check.isPending}
        onClick={() => check.mutate(outgoing.id)}
      >
        {t("outgoing.checkNow")}
      </Button>
      {check.error ? <ProblemNotice error={check.error} /> : null}
    </>
  );
}

function Failed({ roomId, outgoing }: OutgoingItemProps) {
  const { t } = useTranslation("messages");
  const { t: problems } = useTranslation("problems");
  const { text, add } = useDraft(roomId);
  const why = outgoing.failure_code ? codeText(problems, outgoing.failure_code) : null;
  const isBack = text.includes(outgoing.text);
  return (
    <>
      <span className={classes.word} data-tone="bad">
        <IconAlertTriangle size={14} aria-hidden />{" "}
        {why ? t("outgoing.failedWhy", { why }) : t("outgoing.failed")}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        disabled={isBack}
        onClick={() => add(outgoing.text, "person")}
      >
        {t("outgoing.takeBack")}
      </Button>
    </>
  );
}
