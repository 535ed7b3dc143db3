/** The address of the alerts: which of their states is in view; without one, the open ones. */
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AlertsView } from "./AlertsView";
import { Section } from "./Section";

const route = getRouteApi("/app/admin/alerts");

export function AlertsPage() {
  const { t } = useTranslation("admin");
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Section may="alerts:read" title={t("alerts.title")} text={t("alerts.text")}>
      {() => (
        <AlertsView
          state={state ?? "open"}
          onState={(next) =>
            void navigate({
              to: "/admin/alerts",
              search: next === "open" ? {} : { state: next },
              resetScroll: false,
            })
          }
        />
      )}
    </Section>
  );
}
