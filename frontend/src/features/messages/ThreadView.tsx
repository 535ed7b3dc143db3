/** One room: who it is with, what was said, what is still on the way, and the box to answer in. */
import { Button, Skeleton, Stack } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Room, Thread } from "@/client/types";
import { ConnectUpwork } from "@/components/ConnectUpwork";
import { ListStates } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { NotFound } from "@/components/NotFound";
import { PageHeader } from "@/components/PageHeader";
import { ProblemNotice } from "@/components/ProblemNotice";
import { UpworkLink } from "@/components/UpworkLink";
import { useHashTarget } from "@/lib/hooks/useHashTarget";
import { asProblem } from "@/lib/problem";
import { MessageItem } from "./MessageItem";
import { OutgoingItem } from "./OutgoingItem";
import { threadQuery, useOlder, useSentHere } from "./queries";
import { Reply } from "./Reply";
import { Behind } from "./RoomList";
import classes from "./Thread.module.css";
import { Day } from "./Times";
import { timeline } from "./timeline";

interface ThreadViewProps {
  id: string;
  /** The only thing on the page (a phone), so it owns the page's heading and the way back. */
  alone: boolean;
}

/** An id that is no id of ours is refused as invalid. */
const NO_ROOM = [404, 422];

export function ThreadView({ id, alone }: ThreadViewProps) {
  const { t } = useTranslation("messages");
  const query = useQuery(threadQuery(id));
  // A message that was found elsewhere is brought into sight.
  useHashTarget(query.data !== undefined);
  if (query.error && NO_ROOM.includes(asProblem(query.error).status)) return <NotFound />;
  return (
    <div className={classes.thread} data-alone={alone || undefined}>
      <Head room={query.data?.room} alone={alone} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t("thread.label")}>
        {/* The outer box is turned over, so that the newest stays in sight; inside, the order is the reading one. */}
        <div className={classes.inner}>
          <ListStates
            query={query}
            skeleton={<ThreadSkeleton />}
            failedAction={(error) => <ConnectUpwork error={error} />}
          >
            {(thread) => (
              <>
                <Older id={id} thread={thread} />
                {thread.problem ? (
                  <Behind
                    code={thread.problem}
                    busy={query.isRefetching}
                    onAgain={() => void query.refetch()}
                  />
                ) : null}
                <Entries id={id} thread={thread} />
              </>
            )}
          </ListStates>
        </div>
      </section>
      {query.data ? <Reply room={query.data.room} /> : null}
    </div>
  );
}

function Head({ room, alone }: { room: Room | undefined; alone: boolean }) {
  const { t } = useTranslation("messages");
  const name = room ? room.name || t("room.nameless") : t("thread.title");
  return (
    <div className={classes.head}>
      {alone ? (
        <LinkAnchor to="/messages" className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {t("thread.back")}
        </LinkAnchor>
      ) : null}
      <div className={classes.title}>
        {alone ? <PageHeader title={name} /> : <h2>{name}</h2>}
        {room ? <UpworkLink href={room.upwork_url} /> : null}
      </div>
    </div>
  );
}

function Older({ id, thread }: { id: string; thread: Thread }) {
  const { t } = useTranslation("messages");
  const older = useOlder(id);
  if (!thread.has_older) {
    return thread.messages.length > 0 ? <p className={classes.edge}>{t("thread.start")}</p> : null;
  }
  return (
    <div className={classes.edge}>
      {older.error ? (
        <ProblemNotice error={older.error} onRetry={() => older.mutate()} />
      ) : (
        <Button
          size="xs"
          variant="default"
          loading={older.isPending}
          onClick={() => older.mutate()}
        >
          {t("thread.older")}
        </Button>
      )}
    </div>
  );
}

function Entries({ id, thread }: { id: string; thread: Thread }) {
  const { t } = useTranslation("messages");
  const sentHere = useSentHere(id);
  const entries = timeline(thread.messages, thread.outgoing, sentHere);
  if (entries.length === 0) return <p className={classes.edge}>{t("thread.empty")}</p>;
  return (
    <ol className={classes.entries}>
      {entries.map((entry) => {
        if (entry.kind === "day") return <Day key={`day-${entry.at}`} at={entry.at} />;
        if (entry.kind === "outgoing") {
          return <OutgoingItem key={entry.outgoing.id} roomId={id} outgoing={entry.outgoing} />;
        }
        return <MessageItem key={entry.message.id} entry={entry} />;
      })}
    </ol>
  );
}

function ThreadSkeleton() {
  return (
    <Stack gap="lg">
      {["52%", "44%", "60%", "38%"].map((width, place) => (
        <Skeleton key={width} height={56} width={width} ml={place % 2 ? "auto" : 0} radius="lg" />
      ))}
    </Stack>
  );
}
