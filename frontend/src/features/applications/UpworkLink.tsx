/** A link that leaves for Upwork: a new tab, no referrer. */
import { IconExternalLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./ApplicationView.module.css";

export function UpworkLink({ href }: { href: string }) {
  const { t } = useTranslation("applications");
  return (
    <a className={classes.upwork} href={href} target="_blank" rel="noreferrer noopener">
      {t("detail.onUpwork")}
      <IconExternalLink size={16} aria-hidden />
    </a>
  );
}
