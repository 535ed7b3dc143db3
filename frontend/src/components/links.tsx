/** Mantine's look on the router's links, so that every navigation is typed and prefetched. */
import { ActionIcon, Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import { type AnchorHTMLAttributes, forwardRef } from "react";

type Html = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>;

export const LinkAnchor = createLink(
  forwardRef<HTMLAnchorElement, AnchorProps & Html>((props, ref) => (
    <Anchor ref={ref} {...props} />
  )),
);

export const LinkButton = createLink(
  forwardRef<HTMLAnchorElement, ButtonProps & Omit<Html, keyof ButtonProps>>((props, ref) => (
    <Button component="a" ref={ref} {...props} />
  )),
);

export const LinkIcon = createLink(
  forwardRef<HTMLAnchorElement, { "aria-label": string; children: React.ReactNode }>(
    (props, ref) => <ActionIcon component="a" ref={ref} variant="subtle" color="gray" {...props} />,
  ),
);
