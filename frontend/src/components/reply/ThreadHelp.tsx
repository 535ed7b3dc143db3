/** What of a thread to know before answering: what the client waits for, what was said, what to ask in a call. */
import { Button } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ThreadNotes } from "@/client/types";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { api, call } from "@/lib/api";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./ReplyHelp.module.css";

function notesQuery(roomId: string) {
  return queryOptions({
    queryKey: ["messages", "notes", roomId],
    queryFn: ({ signal }) =>
      call(
        api.GET("/api/v1/messages/{room_id}/notes", {
          params: { path: { room_id: roomId } },
          signal,
        }),
      ),
    staleTime: 0,
  });
}

interface ThreadHelpProps {
  roomId: string;
  onInsert: (text: string) => void;
}

export function ThreadHelp(props: ThreadHelpProps) {
  const { t } = useTranslation("writing");
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={classes.fold}
      onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}
    >
      <summary>{t("reply.notes")}</summary>
      {opened ? <Notes {...props} /> : null}
    </details>
  );
}

function Notes({ roomId, onInsert }: ThreadHelpProps) {
  const { t } = useTranslation("writing");
  const locale = useLocale();
  const query = useQuery(notesQuery(roomId));
  return (
    <ListStates query={query} skeleton={<RowsSkeleton rows={3} />}>
      {(notes) => (
        <div>
          <p className={classes.hint}>
            {t("reply.read", {
              count: notes.messages,
              shown: formatNumber(notes.messages, locale),
            })}
          </p>
          <Told notes={notes} onInsert={onInsert} />
        </div>
      )}
    </ListStates>
  );
}

function Told({ notes, onInsert }: { notes: ThreadNotes; onInsert: (text: string) => void }) {
  const { t } = useTranslation("writing");
  const { open_questions: open, points, call_questions } = notes;
  if (open.length + points.length + call_questions.length === 0) return <p>{t("reply.nothing")}</p>;
  return (
    <div lang={notes.language}>
      <Part title={t("reply.open")} items={open.map((text) => ({ key: text, words: text }))} />
      <Part
        title={t("reply.points")}
        items={points.map(({ kind, message_id, is_own, text }) => ({
          key: `${message_id}-${kind}-${text}`,
          words: (
            <>
              <span className={classes.kind}>
                {t(`reply.kinds.${kind}`)}, {t(is_own ? "reply.own" : "reply.client")}:
              </span>{" "}
              {text}
            </>
          ),
        }))}
      />
      <Part
        title={t("reply.call")}
        items={call_questions.map((text) => ({ key: text, words: text }))}
      />
      {call_questions.length > 0 ? (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => onInsert(call_questions.map((text) => `- ${text}`).join("\n"))}
        >
          {t("reply.useCall")}
        </Button>
      ) : null}
    </div>
  );
}

function Part({ title, items }: { title: string; items: { key: string; words: ReactNode }[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <b>{title}</b>
      <ul>
        {items.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
