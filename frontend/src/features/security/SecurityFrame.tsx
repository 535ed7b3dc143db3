/** What the security pages share: the way from one to the other. A page adds its line here. */
import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SectionLink } from "@/components/NavLinks";
import classes from "./SecurityFrame.module.css";

const PAGES = [
  ["/security", "checkup"],
  ["/security/factors", "factors"],
  ["/security/account", "account"],
  ["/security/sessions", "sessions"],
  ["/security/tokens", "tokens"],
  ["/security/log", "log"],
] as const;

export function SecurityFrame() {
  const { t } = useTranslation("security");
  return (
    <>
      <nav aria-label={t("nav.label")} className={classes.nav}>
        {PAGES.map(([to, word]) => (
          <SectionLink key={to} to={to} activeOptions={{ exact: true }}>
            {t(`nav.${word}`)}
          </SectionLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
