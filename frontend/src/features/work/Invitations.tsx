/** Invitations that wait: what the client wrote, as text only, and the two answers, each confirmed before it leaves. */
import { Button } from "@mantine/core";
import { IconThumbDown, IconThumbUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Invitation, InvitationReply, Outgoing } from "@/client/types";
import { OutgoingFate } from "@/components/OutgoingFate";
import { UpworkLink } from "@/components/UpworkLink";
import { invitationsQuery } from "./queries";
import { ReplyForm } from "./ReplyForm";
import classes from "./Work.module.css";

export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  return (
    <ul className={classes.rows}>
      {invitations.map((invitation) => (
        <Row key={invitation.id} invitation={invitation} />
      ))}
    </ul>
  );
}

function Row({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation("work");
  const [reply, setReply] = useState<InvitationReply["reply"] | null>(null);
  const [outcome, setOutcome] = useState<Outgoing | null>(null);
  const list = useQuery(invitationsQuery);
  const { id, job_title, message, upwork_url } = invitation;
  // Until the list is read again without it.
  const waits = outcome === null || outcome.state === "failed";
  return (
    <li className={classes.invitation}>
      <div className={classes.line}>
        <span className={classes.name}>{job_title}</span>
        <UpworkLink href={upwork_url} />
      </div>
      {message ? <div className={`reading ${classes.message}`}>{message}</div> : null}
      {outcome ? (
        <OutgoingFate
          outgoing={outcome}
          look={{ mutate: () => void list.refetch(), isPending: list.isRefetching }}
        />
      ) : null}
      {outcome?.state === "sent" ? <p role="status">{t("reply.given")}</p> : null}
      {waits && reply === null ? (
        <div className={classes.ways}>
          <Button
            size="xs"
            leftSection={<IconThumbUp size={16} aria-hidden />}
            onClick={() => setReply("accept")}
          >
            {t("reply.accept")}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconThumbDown size={16} aria-hidden />}
            onClick={() => setReply("decline")}
          >
            {t("reply.decline")}
          </Button>
        </div>
      ) : null}
      {waits && reply !== null ? (
        <ReplyForm
          key={reply}
          id={id}
          reply={reply}
          onEnd={() => setReply(null)}
          onGiven={(given) => {
            setOutcome(given);
            setReply(null);
          }}
        />
      ) : null}
    </li>
  );
}
