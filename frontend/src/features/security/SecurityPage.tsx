/** The checkup: what guards the account well, and what to do, each with one action. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { PageHeader } from "@/components/PageHeader";
import { Checkup } from "./Checkup";
import { securityProfileQuery } from "./queries";

export function SecurityPage() {
  const { t } = useTranslation("security");
  const profile = useQuery(securityProfileQuery);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ListStates query={profile} skeleton={<RowsSkeleton rows={6} />}>
        {(known) => <Checkup profile={known} />}
      </ListStates>
    </>
  );
}
