/** A link that leaves for Upwork, or for the sandbox in its place: a new tab, no referrer. */
import { IconExternalLink } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { metaQuery } from "@/lib/queries";
import classes from "./UpworkLink.module.css";

export function UpworkLink({ href }: { href: string }) {
  const { t } = useTranslation();
  const { data: meta } = useQuery(metaQuery);
  return (
    <a className={classes.link} href={href} target="_blank" rel="noreferrer noopener">
      {t(meta?.upwork.mode === "sandbox" ? "actions.openInSandbox" : "actions.openOnUpwork")}
      <IconExternalLink size={16} aria-hidden />
    </a>
  );
}
