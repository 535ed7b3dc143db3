/** The person's factors, sessions and log. */
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/PageHeader";

export function SecurityPage() {
  const { t } = useTranslation("security");
  return <PageHeader title={t("title")} />;
}
