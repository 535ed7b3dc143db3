/** The rooms, the last changed first, walked with j and k; each says who, what last, when, and what waits. */
import { Button } from "@mantine/core";
import { IconMessages, IconPlugConnectedX, IconRefresh } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "@/client/types";
import { ConnectUpwork } from "@/components/ConnectUpwork";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkButton } from "@/components/links";
import { Notice } from "@/components/Notice";
import { codeText } from "@/i18n/problemText";
import { useRowKeys } from "@/lib/hooks/useRowKeys";
import classes from "./Messages.module.css";
import { roomsQuery } from "./queries";
import { RoomRow } from "./RoomRow";

export function RoomList({ selected }: { selected: string | null }) {
  const { t } = useTranslation("messages");
  const query = useQuery(roomsQuery);
  return (
    <div className={classes.rooms}>
      <ListStates
        query={query}
        skeleton={<RowsSkeleton rows={6} />}
        failedAction={(error) => <ConnectUpwork error={error} />}
        isEmpty={(data) => data.items.length === 0 && data.problem === null}
        empty={{
          icon: <IconMessages size={28} stroke={1.5} aria-hidden />,
          text: t("empty.text"),
          action: (
            <LinkButton to="/applications" size="xs" variant="default">
              {t("empty.action")}
            </LinkButton>
          ),
        }}
      >
        {({ items, problem }) => (
          <>
            {problem ? (
              <Behind
                code={problem}
                busy={query.isRefetching}
                onAgain={() => void query.refetch()}
              />
            ) : null}
            <Rooms rooms={items} selected={selected} />
          </>
        )}
      </ListStates>
    </div>
  );
}

function Rooms({ rooms, selected }: { rooms: readonly Room[]; selected: string | null }) {
  const { t } = useTranslation("messages");
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  return (
    <ul className={classes.rows} ref={list} aria-label={t("title")}>
      {rooms.map((room) => (
        <RoomRow key={room.id} room={room} selected={room.id === selected} />
      ))}
    </ul>
  );
}

interface BehindProps {
  /** Why Upwork could not be asked. */
  code: string;
  busy: boolean;
  onAgain: () => void;
}

/** What is shown is older than now, because Upwork could not be asked. */
export function Behind({ code, busy, onAgain }: BehindProps) {
  const { t } = useTranslation("messages");
  const { t: problems } = useTranslation("problems");
  return (
    <div className={classes.behind}>
      <Notice
        tone="warn"
        role="status"
        icon={<IconPlugConnectedX size={18} aria-hidden />}
        title={codeText(problems, code) ?? t("behind.title")}
      >
        {t("behind.text")}
        <div className={classes.act}>
          <Button
            size="xs"
            variant="default"
            loading={busy}
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={onAgain}
          >
            {t("behind.again")}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
