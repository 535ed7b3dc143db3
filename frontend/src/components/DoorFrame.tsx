/** The frame of pages for people who are not signed in: one narrow column, language and theme. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./DoorFrame.module.css";
import { Mark } from "./Mark";
import { CONTENT_ID, SkipLink } from "./SkipLink";

interface DoorFrameProps {
  settings: ReactNode;
  footer: ReactNode;
  children: ReactNode;
}

export function DoorFrame({ settings, footer, children }: DoorFrameProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <SkipLink />
      <header className={classes.top}>
        <div className={classes.brand}>
          <Mark />
          {t("app")}
        </div>
        {settings}
      </header>
      <main id={CONTENT_ID} tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <footer className={classes.footer}>{footer}</footer>
    </div>
  );
}
