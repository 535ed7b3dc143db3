/** How the person is connected to Upwork, what that means, and the ways in and out. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { UpworkStatus } from "@/client/types";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { PageHeader } from "@/components/PageHeader";
import { upworkStatusQuery } from "@/lib/queries";
import { Connected } from "./Connected";
import { Expired } from "./Expired";
import { Offer } from "./Offer";

export function UpworkPage() {
  const { t } = useTranslation("upwork");
  const status = useQuery(upworkStatusQuery);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ListStates query={status} skeleton={<RowsSkeleton rows={4} />}>
        {(known) => <Connection status={known} />}
      </ListStates>
    </>
  );
}

function Connection({ status }: { status: UpworkStatus }) {
  if (status.state === "none") return <Offer status={status} />;
  if (status.state === "expired") return <Expired status={status} />;
  return <Connected status={status} />;
}
