/** One titled group of fields. */
import { Stack, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./Profile.module.css";

export function Section({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {text ? <p className={classes.dim}>{text}</p> : null}
      <Stack gap="lg" mt="sm">
        {children}
      </Stack>
    </section>
  );
}
