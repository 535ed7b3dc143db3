/** The frame of a page of applications: its heading. */
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/PageHeader";

export function ApplicationsPage() {
  const { t } = useTranslation("applications");
  return <PageHeader title={t("title")} />;
}
