/** What clients bring: invitations to answer here, offers to accept at Upwork, and the contracts that came of them. */
import { IconBriefcase, IconMailOpened, IconStar } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { LinkAnchor } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import { Contracts } from "./Contracts";
import { Invitations } from "./Invitations";
import { Offers } from "./Offers";
import { Pages } from "./Pages";
import { contractsQuery, invitationsQuery, offersQuery } from "./queries";
import { WorkSection } from "./WorkSection";

const none = (found: readonly unknown[]) => found.length === 0;

export function WorkPage() {
  const { t } = useTranslation("work");
  const invitations = useQuery(invitationsQuery);
  const offers = useQuery(offersQuery);
  const contracts = useQuery(contractsQuery);
  return (
    <>
      <PageHeader
        title={t("title")}
        text={
          <>
            {t("text")} <LinkAnchor to="/applications">{t("applications")}</LinkAnchor>
          </>
        }
      />
      <Pages />
      <WorkSection
        name="invitations"
        query={invitations}
        isEmpty={none}
        icon={<IconMailOpened size={28} stroke={1.5} aria-hidden />}
      >
        {(found) => <Invitations invitations={found} />}
      </WorkSection>
      <WorkSection
        name="offers"
        query={offers}
        isEmpty={none}
        icon={<IconStar size={28} stroke={1.5} aria-hidden />}
      >
        {(found) => <Offers offers={found} />}
      </WorkSection>
      <WorkSection
        name="contracts"
        query={contracts}
        isEmpty={none}
        icon={<IconBriefcase size={28} stroke={1.5} aria-hidden />}
      >
        {(found) => <Contracts contracts={found} />}
      </WorkSection>
    </>
  );
}
