/** What happened around the account; its address says which part. */
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/PageHeader";
import { SecurityLog } from "./SecurityLog";

const route = getRouteApi("/app/security/log");

export function SecurityLogPage() {
  const { t } = useTranslation("security");
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t("log.title")} text={t("log.text")} />
      <SecurityLog
        address={address}
        onChange={(next) =>
          void navigate({ to: "/security/log", search: next, replace: true, resetScroll: false })
        }
      />
    </>
  );
}
