/** Alerts that wait for an administrator: in sight on every page, with the way to them. */
import { VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./AlertsBadge.module.css";
import { useOpenAlerts } from "./administration";

export function AlertsBadge() {
  const { t } = useTranslation();
  const { count, word } = useOpenAlerts();
  const told = count > 0 ? t("openAlerts", { count, formatted: word }) : "";
  return (
    <>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {count > 0 ? (
        <Link to="/admin/alerts" className={classes.badge} aria-label={told} title={told}>
          <IconAlertTriangle size={16} aria-hidden />
          <span className="tabular">{word}</span>
        </Link>
      ) : null}
    </>
  );
}
