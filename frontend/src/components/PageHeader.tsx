/** A page's title: heading, document title, and the place focus goes after a navigation. */
import { Button, Group, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { hasNavigated } from "@/lib/navigation";
import classes from "./PageHeader.module.css";

interface PageHeaderProps {
  title: string;
  /** One sentence under the title. */
  text?: ReactNode;
  /** Buttons at the end of the line. */
  actions?: ReactNode;
  /** Longer title for the browser's tab, when the heading alone would not tell pages apart. */
  tabTitle?: string;
}

/** Longer titles (a client may write 300 characters) fold on a phone. */
const LONG = 100;

export function PageHeader({ title, text, actions, tabTitle }: PageHeaderProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const [whole, setWhole] = useState(false);
  const folds = title.length > LONG && !whole;

  function unfold() {
    setWhole(true);
    heading.current?.focus();
  }

  useEffect(() => {
    document.title = `${tabTitle ?? title} · ${t("app")}`;
  }, [tabTitle, title, t]);

  // The first page keeps the browser's own focus; later ones move it to what has changed.
  useEffect(() => {
    if (hasNavigated()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="lg">
      <div className={classes.words}>
        <Title order={1} ref={heading} tabIndex={-1} className={folds ? classes.folded : undefined}>
          {title}
        </Title>
        {folds ? (
          <Button size="compact-xs" variant="subtle" className={classes.unfold} onClick={unfold}>
            {t("actions.wholeTitle")}
          </Button>
        ) : null}
        {text ? <div className={classes.text}>{text}</div> : null}
      </div>
      {actions ? <Group gap="sm">{actions}</Group> : null}
    </Group>
  );
}
