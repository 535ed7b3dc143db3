/** The way between the pages of what writes letters. */
import { useTranslation } from "react-i18next";
import { SectionLink } from "@/components/NavLinks";
import classes from "./Drafting.module.css";

export function PagesNav() {
  const { t } = useTranslation("drafting");
  return (
    <nav aria-label={t("nav.label")} className={classes.nav}>
      <SectionLink to="/settings/templates">{t("nav.templates")}</SectionLink>
      <SectionLink to="/settings/ai">{t("nav.models")}</SectionLink>
    </nav>
  );
}
