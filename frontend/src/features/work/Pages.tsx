/** The way between what waits for an answer and what was done and paid. */
import { useTranslation } from "react-i18next";
import { SectionLink } from "@/components/NavLinks";
import classes from "./Work.module.css";

export function Pages() {
  const { t } = useTranslation("work");
  return (
    <nav aria-label={t("nav.label")} className={classes.nav}>
      <SectionLink to="/invitations" activeOptions={{ exact: true }}>
        {t("nav.waiting")}
      </SectionLink>
      <SectionLink to="/invitations/record">{t("nav.record")}</SectionLink>
    </nav>
  );
}
