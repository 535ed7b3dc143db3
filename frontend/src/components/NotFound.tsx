/** The 404 page, for addresses without a page and for things that are gone or not the person's. */
import { useTranslation } from "react-i18next";
import { LinkButton } from "./links";
import { PageHeader } from "./PageHeader";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t("notFound.title")} text={t("notFound.text")} />
      <LinkButton to="/">{t("actions.home")}</LinkButton>
    </>
  );
}
