/** The card every door is drawn on. */
import { Stack } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { PageHeader } from "@/components/PageHeader";
import { markNavigated } from "@/lib/navigation";
import classes from "./Door.module.css";

interface DoorProps {
  title: string;
  text?: ReactNode;
  /** A line under the card, e.g. the way to the other door. */
  beside?: ReactNode;
  children?: ReactNode;
}

export function Door({ title, text, beside, children }: DoorProps) {
  // The step after this one is no first page, though its address is the same: its heading takes focus.
  useEffect(() => () => markNavigated(), []);
  return (
    <>
      <div className={classes.card}>
        {/* A new step is a new heading: focus moves to it and screen readers say it. */}
        <PageHeader key={title} title={title} text={text} />
        <Stack gap="md">{children}</Stack>
      </div>
      {beside ? <p className={classes.beside}>{beside}</p> : null}
    </>
  );
}
