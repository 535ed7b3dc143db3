/** The signed-in frame: left rail, top bar, content, and a bottom bar on a phone. Holds no data. */
import { ActionIcon } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./AppFrame.module.css";
import { Mark } from "./Mark";
import { CONTENT_ID, SkipLink } from "./SkipLink";

interface AppFrameProps {
  /** NavLinks for the rail. */
  rail: ReactNode;
  /** At most five NavLinks for the phone's bottom bar. */
  bottom: ReactNode;
  /** The start of the top bar: search, connection. */
  top: ReactNode;
  /** The end of the top bar: person. */
  person: ReactNode;
  children: ReactNode;
}

export function AppFrame({ rail, bottom, top, person, children }: AppFrameProps) {
  const { t } = useTranslation();
  const [narrow, setNarrow] = useLocalStorage({ key: "rail-narrow", defaultValue: false });
  const Icon = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={classes.frame} data-narrow={narrow || undefined}>
      <SkipLink />
      <nav className={classes.rail} aria-label={t("nav.label")}>
        <div className={classes.brand}>
          <Mark />
          <span className={classes.word}>{t("app")}</span>
        </div>
        <div className={classes.items}>{rail}</div>
        <ActionIcon
          className={classes.fold}
          variant="subtle"
          color="gray"
          aria-label={t(narrow ? "nav.expand" : "nav.collapse")}
          onClick={() => setNarrow(!narrow)}
        >
          <Icon size={18} aria-hidden />
        </ActionIcon>
      </nav>
      <header className={classes.top}>
        <div className={classes.topStart}>{top}</div>
        {person}
      </header>
      <main id={CONTENT_ID} tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <nav className={classes.bottom} aria-label={t("nav.label")}>
        {bottom}
      </nav>
    </div>
  );
}
