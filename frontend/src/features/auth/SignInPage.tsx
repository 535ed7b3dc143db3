/** Sign-in. */
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/PageHeader";

export function SignInPage() {
  const { t } = useTranslation("auth");
  return <PageHeader title={t("signIn.title")} />;
}
