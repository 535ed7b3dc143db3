/** Privacy and terms. */
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/PageHeader";

export function PrivacyPage() {
  const { t } = useTranslation("auth");
  return <PageHeader title={t("privacy.title")} />;
}

export function TermsPage() {
  const { t } = useTranslation("auth");
  return <PageHeader title={t("terms.title")} />;
}
