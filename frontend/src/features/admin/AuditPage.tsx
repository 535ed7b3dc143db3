/** The address of everybody's log: its filters. */
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AuditView } from "./AuditView";
import { Section } from "./Section";

const route = getRouteApi("/app/admin/audit");

export function AuditPage() {
  const { t } = useTranslation("admin");
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Section may="log:read" title={t("audit.title")} text={t("audit.text")}>
      {() => (
        <AuditView
          filters={filters}
          onFilter={(next) =>
            void navigate({ to: "/admin/audit", search: next, resetScroll: false })
          }
        />
      )}
    </Section>
  );
}
