/** The signed-in person's first page. */
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/PageHeader";

export function HomePage() {
  const { t } = useTranslation("home");
  return <PageHeader title={t("title")} />;
}
