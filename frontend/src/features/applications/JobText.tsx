/** The job this letter answers, folded, to read beside the letter. */
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { LinkAnchor } from "@/components/links";
import classes from "./Editor.module.css";

export function JobText({ application }: { application: Application }) {
  const { t } = useTranslation("applications");
  const { job } = application;
  if (!job) {
    return (
      <p className={classes.jobGone}>
        {t("job.gone")}{" "}
        <LinkAnchor to="/jobs/$id" params={{ id: application.job_id }}>
          {t("job.open")}
        </LinkAnchor>
      </p>
    );
  }
  return (
    <details className={classes.job}>
      <summary>{t("job.title")}</summary>
      <div className={classes.jobText}>{job.description}</div>
      <LinkAnchor to="/jobs/$id" params={{ id: application.job_id }} size="sm">
        {t("job.open")}
      </LinkAnchor>
    </details>
  );
}
