/** One titled part of the security page. */
import { Group, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./rows.module.css";

interface SectionProps {
  title: string;
  actions?: ReactNode;
  /** As wide as the page, for a table; lists stay narrow enough to read across. */
  wide?: boolean;
  children: ReactNode;
}

export function Section({ title, actions, wide = false, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={wide ? undefined : classes.narrow}>
      <Group justify="space-between" mb="xs" gap="sm">
        <Title order={2} id={id}>
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </section>
  );
}
