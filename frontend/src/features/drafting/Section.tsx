/** One titled part of a page, with its act beside the title. */
import { Group, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./Drafting.module.css";

interface SectionProps {
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

export function Section({ title, text, action, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" gap="sm" mb="xs">
        <Title order={2} id={id}>
          {title}
        </Title>
        {action}
      </Group>
      {text ? <p className={classes.text}>{text}</p> : null}
      {children}
    </section>
  );
}
