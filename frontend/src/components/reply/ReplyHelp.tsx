/**
 * Help with answering in a room: a drafted reply, what of the thread to remember, questions for a call.
 * Nothing is sent from here; a text goes to the message box and is the person's to change and confirm.
 */
import { Button, Group, Stack, VisuallyHidden } from "@mantine/core";
import { IconPlayerStop, IconWriting } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/components/ProblemNotice";
import { ScrollText } from "@/components/ScrollText";
import { ReplyDraft } from "./ReplyDraft";
import classes from "./ReplyHelp.module.css";
import { ThreadHelp } from "./ThreadHelp";
import { useReply } from "./useReply";

interface ReplyHelpProps {
  roomId: string;
  /** Puts a text into the message box. Such a message is prepared with `drafted: true`, even when it was edited. */
  onInsert: (text: string) => void;
}

export function ReplyHelp({ roomId, onInsert }: ReplyHelpProps) {
  const { t } = useTranslation("writing");
  const { drafting, draft, stop, drop } = useReply(roomId);
  const isWriting = drafting.phase === "writing";

  function insert(text: string) {
    onInsert(text);
    drop();
  }

  return (
    <Stack component="section" gap="sm" aria-label={t("reply.label")}>
      <Group gap="sm">
        {isWriting ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            onClick={stop}
          >
            {t("reply.stop")}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconWriting size={16} aria-hidden />}
            onClick={() => void draft()}
          >
            {t(drafting.phase === "done" ? "reply.again" : "reply.draft")}
          </Button>
        )}
      </Group>
      <VisuallyHidden role="status">{isWriting ? t("reply.writing") : null}</VisuallyHidden>
      {drafting.phase === "idle" && drafting.problem ? (
        <ProblemNotice error={drafting.problem} />
      ) : null}
      {isWriting ? (
        <ScrollText label={t("reply.text")} className={classes.text}>
          {drafting.text || t("reply.writing")}
        </ScrollText>
      ) : null}
      {drafting.phase === "done" ? (
        <ReplyDraft reply={drafting.reply} onInsert={insert} onDrop={drop} />
      ) : null}
      <ThreadHelp roomId={roomId} onInsert={onInsert} />
    </Stack>
  );
}
