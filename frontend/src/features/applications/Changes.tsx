/** What can still be done to a sent proposal, and what became of the last change that was confirmed. */
import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCoin, IconInfoCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application, ProposalChange } from "@/client/types";
import { LinkAnchor } from "@/components/links";
import { Notice } from "@/components/Notice";
import { OutgoingFate } from "@/components/OutgoingFate";
import { isOpen } from "@/lib/outgoing";
import { capabilitiesQuery } from "@/lib/queries";
import classes from "./Changes.module.css";
import { changesQuery, isChangeable, useCheckChange } from "./changes";

const ChangeForm = lazy(async () => ({ default: (await import("./ChangeForm")).ChangeForm }));

type Kind = ProposalChange["kind"];

export function Changes({ application }: { application: Application }) {
  const { t } = useTranslation("applications");
  const changes = useQuery({
    ...changesQuery(application.id),
    enabled: application.sent_at !== null,
  });
  const { data: able, isPending: isUntold } = useQuery(capabilitiesQuery);
  const [asked, setAsked] = useState<Kind | null>(null);
  const last = changes.data?.[0];
  const verdict = able?.operations.find(
    ({ operation }) => operation === "change_proposal",
  )?.verdict;
  const changeable = isChangeable(application.state);
  if (!changeable && !(last && last.state !== "sent")) return null;
  return (
    <section className={classes.changes} aria-labelledby="changes-title">
      <h2 id="changes-title">{t("changes.title")}</h2>
      {last ? <Fate id={application.id} last={last} /> : null}
      {changeable && !isUntold && !(last && isOpen(last)) ? (
        <Ways
          application={application}
          absent={verdict === "absent" || verdict === "refused"}
          asked={asked}
          onAsk={setAsked}
        />
      ) : null}
    </section>
  );
}

function Fate({ id, last }: { id: string; last: Parameters<typeof OutgoingFate>[0]["outgoing"] }) {
  const check = useCheckChange(id);
  const look = {
    mutate: () => check.mutate(last.id),
    isPending: check.isPending,
    error: check.error,
  };
  return <OutgoingFate outgoing={last} look={look} />;
}

interface WaysProps {
  application: Application;
  /** This connection cannot change proposals. */
  absent: boolean;
  asked: Kind | null;
  onAsk: (kind: Kind | null) => void;
}

function Ways({ application, absent, asked, onAsk }: WaysProps) {
  const { t } = useTranslation("applications");
  if (absent) {
    return (
      <Notice tone="info" icon={<IconInfoCircle size={18} aria-hidden />}>
        {t("changes.absent")} <LinkAnchor to="/upwork">{t("changes.why")}</LinkAnchor>
      </Notice>
    );
  }
  if (asked) {
    return (
      <Suspense>
        <ChangeForm key={asked} application={application} kind={asked} onEnd={() => onAsk(null)} />
      </Suspense>
    );
  }
  return (
    <div className={classes.ways}>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCoin size={16} aria-hidden />}
        onClick={() => onAsk("terms")}
      >
        {t("changes.terms")}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => onAsk("withdraw")}
      >
        {t("changes.withdraw")}
      </Button>
    </div>
  );
}
