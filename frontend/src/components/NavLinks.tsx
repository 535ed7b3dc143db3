/** One entry of the rail or of the bottom bar: icon with word, marked when it is the current page. */
import { createLink } from "@tanstack/react-router";
import { type AnchorHTMLAttributes, forwardRef, type ReactNode } from "react";
import classes from "./NavLinks.module.css";

interface EntryProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  icon: ReactNode;
  label: string;
}

export const RailLink = createLink(
  forwardRef<HTMLAnchorElement, EntryProps>(({ icon, label, ...anchor }, ref) => (
    // The narrow rail hides the word from sight only; the tip shows it again.
    <a ref={ref} {...anchor} className={classes.rail} title={label}>
      {icon}
      <span data-label>{label}</span>
    </a>
  )),
);

export const BottomLink = createLink(
  forwardRef<HTMLAnchorElement, EntryProps>(({ icon, label, ...anchor }, ref) => (
    <a ref={ref} {...anchor} className={classes.bottom}>
      {icon}
      <span className={classes.word}>{label}</span>
    </a>
  )),
);

/** One of the pages of a section, above its heading. */
export const SectionLink = createLink(
  forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement>>((anchor, ref) => (
    <a ref={ref} {...anchor} className={classes.section} />
  )),
);
