/** The person's factors, sessions and log, from top to bottom in the order of worry. */
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { PageHeader } from "@/components/PageHeader";
import { Account } from "./Account";
import { Factors } from "./Factors";
import { securityProfileQuery } from "./queries";
import { SecurityLog } from "./SecurityLog";
import { Sessions } from "./Sessions";

export function SecurityPage() {
  const { t } = useTranslation("security");
  const profile = useQuery(securityProfileQuery);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <Stack gap={32}>
        <ListStates query={profile} skeleton={<RowsSkeleton rows={4} />}>
          {(known) => (
            <Stack gap={32}>
              <Account profile={known} />
              <Factors profile={known} />
              <Sessions sessions={known.sessions} />
            </Stack>
          )}
        </ListStates>
        <SecurityLog />
      </Stack>
    </>
  );
}
