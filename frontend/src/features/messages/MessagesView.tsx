/** The inbox: rooms, with the open one beside them on wide screens and instead of them on narrow ones. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/PageHeader";
import { useIsWide } from "@/lib/hooks/useIsWide";
import classes from "./Messages.module.css";
import { RoomList } from "./RoomList";

interface MessagesViewProps {
  /** The id of the open room, null for none. */
  selected: string | null;
  /** The open room, or an invitation to open one. */
  children: ReactNode;
}

export function MessagesView({ selected, children }: MessagesViewProps) {
  const { t } = useTranslation("messages");
  const wide = useIsWide();
  if (!wide && selected) return children;
  return (
    <div className={wide ? classes.split : classes.single}>
      <div className={classes.list}>
        <div className={classes.head}>
          <PageHeader title={t("title")} text={t("text")} />
        </div>
        <RoomList selected={selected} />
      </div>
      {wide ? <section className={classes.pane}>{children}</section> : null}
    </div>
  );
}
