/** What left, read only: letter, answers, bid, cost, and the history of who did what and when. */
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { DateTime } from "@/components/figures";
import { ModelLog } from "@/components/ModelLog";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./ApplicationView.module.css";
import { BidText } from "./BidText";
import { Changes } from "./Changes";
import { Facts } from "./Facts";
import { History } from "./History";
import { MilestoneList } from "./MilestoneList";
import { isOnTheWay } from "./states";
import { useDurationWord } from "./useDurationWord";
import { Writer } from "./Writer";

export function SentView({ application }: { application: Application }) {
  const { t } = useTranslation(["applications", "plan"]);
  const waiting = isOnTheWay(application.state);
  return (
    <div className={classes.columns}>
      <div className={classes.letter}>
        <h2>{t(waiting ? "sent.letterWaiting" : "sent.letter")}</h2>
        <div className={`reading ${classes.sheet}`}>{application.letter}</div>
        {application.answers.map(({ position, question, text }) => (
          <section key={position}>
            <h3>{question || t("answers.untold", { number: position + 1 })}</h3>
            <div className={`reading ${classes.sheet}`}>{text}</div>
          </section>
        ))}
        {application.milestones.length > 0 ? (
          <section>
            <h3>{t("plan:milestones")}</h3>
            <MilestoneList
              milestones={application.milestones}
              currency={application.bid.currency}
            />
          </section>
        ) : null}
      </div>
      <aside className={classes.aside} aria-label={t("sent.facts")}>
        <SentFacts application={application} />
        <Changes application={application} />
        <History application={application} />
        <ModelLog applicationId={application.id} />
      </aside>
    </div>
  );
}

function SentFacts({ application }: { application: Application }) {
  const { t } = useTranslation(["applications", "plan"]);
  const locale = useLocale();
  const word = useDurationWord();
  const { connects_spent: spent, sent_at, composed_by, duration } = application;
  return (
    <Facts
      rows={[
        [t("bid.title"), <BidText key="bid" bid={application.bid} />],
        ...(duration ? [[t("plan:duration"), word(duration.label)] as const] : []),
        [t("sent.at"), sent_at ? <DateTime key="at" at={sent_at} /> : t("sent.notYet")],
        [
          t("sent.connects"),
          spent === null ? t("sent.connectsUntold") : formatNumber(spent, locale),
        ],
        ...(composed_by
          ? [[t("sent.writer"), <Writer key="writer" composedBy={composed_by} />] as const]
          : []),
      ]}
    />
  );
}
