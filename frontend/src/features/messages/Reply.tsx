/** The answer to a room: written, read once more as it would leave, and sent by the person's own word. */
import { Button, Textarea } from "@mantine/core";
import { getHotkeyHandler, useWindowEvent } from "@mantine/hooks";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "@/client/types";
import { LinkAnchor } from "@/components/links";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import { ReplyHelp } from "@/components/reply/ReplyHelp";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { asProblem } from "@/lib/problem";
import { capabilitiesQuery } from "@/lib/queries";
import { useDraft } from "./drafts";
import { usePrepare } from "./queries";
import classes from "./Reply.module.css";
import { ReplyGate } from "./ReplyGate";

/** Characters; Upwork takes no more. */
const LONGEST = 10_240;

export function Reply({ room }: { room: Room }) {
  const { t } = useTranslation("messages");
  const { text, drafted, write, add } = useDraft(room.id);
  const prepare = usePrepare(room.id);
  const wasRead = useRef(false);
  const { data: able } = useQuery(capabilitiesQuery);
  const sending = able?.operations.find(({ operation }) => operation === "send_message")?.verdict;

  useWindowEvent("beforeunload", (event) => {
    if (text.trim() !== "") event.preventDefault();
  });

  if (sending === "absent" || sending === "refused") {
    return (
      <div className={classes.reply}>
        <Notice tone="info" icon={<IconInfoCircle size={18} aria-hidden />}>
          {t("reply.cannot")} <LinkAnchor to="/upwork">{t("reply.why")}</LinkAnchor>
        </Notice>
      </div>
    );
  }
  if (prepare.data) {
    return (
      <ReplyGate
        key={prepare.data.id}
        preview={prepare.data}
        onEdit={prepare.reset}
        onRenew={() => prepare.mutate({ text, drafted })}
        onSent={() => {
          write("");
          prepare.reset();
        }}
      />
    );
  }
  return (
    <div className={classes.reply}>
      <ReplyHelp roomId={room.id} onInsert={(words) => add(words, "draft")} />
      <Write
        text={text}
        onChange={write}
        busy={prepare.isPending}
        error={prepare.error}
        onPreview={() =>
          prepare.mutate(
            { text, drafted },
            {
              onSuccess: () => {
                wasRead.current = true;
              },
            },
          )
        }
        takesFocus={wasRead.current}
      />
    </div>
  );
}

interface WriteProps {
  text: string;
  onChange: (text: string) => void;
  busy: boolean;
  error: unknown;
  onPreview: () => void;
  /** The person comes back from the preview, so the writing goes on where it was. */
  takesFocus: boolean;
}

function Write({ text, onChange, busy, error, onPreview, takesFocus }: WriteProps) {
  const { t } = useTranslation("messages");
  const locale = useLocale();
  const over = text.trim().length - LONGEST;
  const ready = text.trim() !== "" && over <= 0;
  function preview() {
    if (ready && !busy) onPreview();
  }
  return (
    <form
      className={classes.write}
      onSubmit={(event) => {
        event.preventDefault();
        preview();
      }}
    >
      <Refused error={error} onRetry={preview} />
      <Textarea
        aria-label={t("reply.label")}
        placeholder={t("reply.placeholder")}
        autosize
        minRows={2}
        maxRows={10}
        value={text}
        autoFocus={takesFocus}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={getHotkeyHandler([["mod+Enter", preview]])}
        error={
          over > 0
            ? t("reply.tooLong", { count: over, shown: formatNumber(over, locale) })
            : undefined
        }
      />
      <div className={classes.foot}>
        <span className={classes.dim}>{t("reply.nothingYet")}</span>
        <Button type="submit" size="sm" disabled={!ready} loading={busy}>
          {t("reply.preview")}
        </Button>
      </div>
    </form>
  );
}

/** Contact details before a contract are the one thing the person mends here. */
function Refused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation("messages");
  if (!error) return null;
  const problem = asProblem(error);
  if (problem.code !== "contact_details") return <ProblemNotice error={error} onRetry={onRetry} />;
  return (
    <Notice
      tone="warn"
      role="alert"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t("reply.contacts")}
    >
      {problem.detail?.split("\n").map((words) => (
        <div key={words}>
          <q>{words}</q>
        </div>
      ))}
    </Notice>
  );
}
