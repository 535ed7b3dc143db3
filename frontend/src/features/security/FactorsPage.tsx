/** The factors that guard the account, and the backup codes. */
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { PageHeader } from "@/components/PageHeader";
import { AddFactors } from "./AddFactors";
import { BackupCodesSection } from "./BackupCodesSection";
import { Factors } from "./Factors";
import { securityProfileQuery } from "./queries";

export function FactorsPage() {
  const { t } = useTranslation("security");
  const profile = useQuery(securityProfileQuery);
  return (
    <>
      <PageHeader title={t("factors.title")} text={t("factors.text")} />
      <ListStates query={profile} skeleton={<RowsSkeleton rows={4} />}>
        {(known) => (
          <Stack gap={32}>
            <Factors factors={known.factors} />
            <AddFactors profile={known} />
            <BackupCodesSection profile={known} />
          </Stack>
        )}
      </ListStates>
    </>
  );
}
