/** Where the person is signed in. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { PageHeader } from "@/components/PageHeader";
import { Sessions } from "./Sessions";
import { sessionsQuery } from "./sessionRequests";

export function SessionsPage() {
  const { t } = useTranslation("security");
  const sessions = useQuery(sessionsQuery);
  return (
    <>
      <PageHeader title={t("sessions.title")} text={t("sessions.text")} />
      <ListStates query={sessions} skeleton={<RowsSkeleton rows={4} />}>
        {(known) => <Sessions sessions={known} />}
      </ListStates>
    </>
  );
}
