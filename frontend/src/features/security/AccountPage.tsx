/** The account's address and password, and its end. */
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { PageHeader } from "@/components/PageHeader";
import { Account } from "./Account";
import { EraseAccount } from "./EraseAccount";
import { securityProfileQuery } from "./queries";

export function AccountPage() {
  const { t } = useTranslation("security");
  const profile = useQuery(securityProfileQuery);
  return (
    <>
      <PageHeader title={t("account.title")} />
      <ListStates query={profile} skeleton={<RowsSkeleton rows={2} />}>
        {(known) => (
          <Stack gap={32}>
            <Account profile={known} />
            <EraseAccount />
          </Stack>
        )}
      </ListStates>
    </>
  );
}
