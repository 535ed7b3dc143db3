/** One room in the list. What others wrote is shown as text and nothing else. */
import { IconArrowBackUp, IconEyeOff, IconPencil } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { useDraft } from "./drafts";
import classes from "./Messages.module.css";

export function RoomRow({ room, selected }: { room: Room; selected: boolean }) {
  const { t } = useTranslation("messages");
  const locale = useLocale();
  const about = useId();
  const { unread, latest } = room;
  return (
    <li
      className={classes.row}
      data-selected={selected || undefined}
      data-unread={unread > 0 || undefined}
    >
      <div className={classes.line}>
        <Link
          to="/messages/$roomId"
          params={{ roomId: room.id }}
          className={classes.link}
          aria-describedby={about}
          aria-current={selected || undefined}
          data-row
        >
          {room.name || t("room.nameless")}
        </Link>
        {room.changed_at ? (
          <span className={classes.when}>
            <RelativeTime at={room.changed_at} />
          </span>
        ) : null}
      </div>
      <div id={about}>
        <div className={classes.line}>
          <span className={classes.last}>
            {latest?.is_own ? <span className={classes.own}>{t("room.you")}</span> : null}{" "}
            {latest ? latest.text || t("message.wordless") : t("room.textless")}
          </span>
          {unread > 0 ? (
            <span className={classes.unread}>
              {t("room.unread", { count: unread, shown: formatNumber(unread, locale) })}
            </span>
          ) : null}
        </div>
        <Marks room={room} />
      </div>
    </li>
  );
}

const KINDS = { one_on_one: "pair", group: "group", interview: "interview" } as const;

function Marks({ room }: { room: Room }) {
  const { t } = useTranslation("messages");
  const { text } = useDraft(room.id);
  const kind = room.kind === "unknown" ? null : t(`kinds.${KINDS[room.kind]}`);
  const drafted = text.trim() !== "";
  if (!kind && !drafted && !room.awaits_reply && !room.is_hidden) return null;
  return (
    <div className={classes.marks}>
      {kind ? <span>{kind}</span> : null}
      {room.awaits_reply ? (
        <span className={classes.mark} data-tone="accent">
          <IconArrowBackUp size={14} aria-hidden />
          {t("room.awaits")}
        </span>
      ) : null}
      {drafted ? (
        <span className={classes.mark} data-tone="warn">
          <IconPencil size={14} aria-hidden />
          {t("room.draft")}
        </span>
      ) : null}
      {room.is_hidden ? (
        <span className={classes.mark}>
          <IconEyeOff size={14} aria-hidden />
          {t("room.hidden")}
        </span>
      ) : null}
    </div>
  );
}
