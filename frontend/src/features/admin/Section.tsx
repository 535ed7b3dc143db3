/** What every page of administration has: the parts this person may see, the title, or a plain refusal. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Permission } from "@/client/types";
import { LinkButton } from "@/components/links";
import { SectionLink } from "@/components/NavLinks";
import { PageHeader } from "@/components/PageHeader";
import { useMay } from "@/lib/permissions";
import { useMe } from "@/lib/session";
import classes from "./Section.module.css";
import { SECTIONS } from "./sections";

interface SectionProps {
  may: Permission;
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
  /** Only rendered for somebody who may see it, so that nothing is asked of the server in vain. */
  children: () => ReactNode;
}

export function Section({ may, title, text, actions, children }: SectionProps) {
  if (!useMay(may)) return <NotForYou />;
  return (
    <div className={classes.page}>
      <SectionLinks />
      <PageHeader title={title} text={text} actions={actions} />
      {children()}
    </div>
  );
}

export function NotForYou() {
  const { t } = useTranslation(["admin", "common"]);
  return (
    <>
      <PageHeader title={t("admin:refused.title")} text={t("admin:refused.text")} />
      <LinkButton to="/">{t("common:actions.home")}</LinkButton>
    </>
  );
}

function SectionLinks() {
  const { t } = useTranslation("admin");
  const permissions = useMe()?.permissions ?? [];
  const open = SECTIONS.filter(({ may }) => permissions.includes(may));
  if (open.length < 2) return null;
  return (
    <nav className={classes.links} aria-label={t("nav.label")}>
      {open.map(({ to, word }) => (
        <SectionLink key={to} to={to} activeOptions={{ includeSearch: false }}>
          {t(`nav.${word}`)}
        </SectionLink>
      ))}
    </nav>
  );
}
