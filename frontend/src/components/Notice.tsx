/** A quiet box that speaks of a state: colour, icon and words together, never colour alone. */
import type { ReactNode } from "react";
import classes from "./Notice.module.css";

export interface NoticeProps {
  tone: "info" | "good" | "warn" | "bad";
  icon: ReactNode;
  title?: ReactNode;
  children?: ReactNode;
  /** "status" is read politely when it appears, "alert" at once. */
  role?: "status" | "alert" | "note";
}

export function Notice({ tone, icon, title, children, role = "note" }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <span className={classes.icon}>{icon}</span>
      <div className={classes.words}>
        {title ? <div className={classes.title}>{title}</div> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  );
}
