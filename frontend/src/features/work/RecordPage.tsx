/** What was done and paid at Upwork, and how the person is shown there; read when they look, changed there alone. */
import { IconBriefcase, IconClock, IconReceipt, IconUser } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/PageHeader";
import { History } from "./History";
import { Hours } from "./Hours";
import { More } from "./More";
import { OwnProfile } from "./OwnProfile";
import { Pages } from "./Pages";
import { historyQuery, hoursQuery, ownProfileQuery, transactionsQuery } from "./queries";
import { Transactions } from "./Transactions";
import { WorkSection } from "./WorkSection";

const ICON = { size: 28, stroke: 1.5, "aria-hidden": true } as const;

export function RecordPage() {
  const { t } = useTranslation("work");
  const hours = useInfiniteQuery(hoursQuery);
  const money = useInfiniteQuery(transactionsQuery);
  const history = useInfiniteQuery(historyQuery);
  const profile = useQuery(ownProfileQuery);
  return (
    <>
      <PageHeader title={t("record.title")} text={t("record.text")} />
      <Pages />
      <WorkSection name="hours" query={hours} icon={<IconClock {...ICON} />}>
        {({ pages }) => (
          <>
            <Hours days={pages.flatMap((page) => page.items)} since={pages.at(-1)?.since ?? null} />
            <More query={hours} what={t("hours.title")} />
          </>
        )}
      </WorkSection>
      <WorkSection name="transactions" query={money} icon={<IconReceipt {...ICON} />}>
        {({ pages }) => (
          <>
            <Transactions
              entries={pages.flatMap((page) => page.items)}
              since={pages.at(-1)?.since ?? null}
            />
            <More query={money} what={t("transactions.title")} />
          </>
        )}
      </WorkSection>
      <WorkSection
        name="history"
        query={history}
        isEmpty={({ pages }) => pages.every((page) => page.items.length === 0)}
        icon={<IconBriefcase {...ICON} />}
      >
        {({ pages }) => (
          <>
            <History entries={pages.flatMap((page) => page.items)} />
            <More query={history} what={t("history.title")} />
          </>
        )}
      </WorkSection>
      <WorkSection name="profile" query={profile} icon={<IconUser {...ICON} />}>
        {(shown) => <OwnProfile profile={shown} />}
      </WorkSection>
    </>
  );
}
