/** What a search that runs by itself risks, in the words of Upwork's terms, and the person's own yes to it. */
import { Checkbox } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import classes from "./Searches.module.css";

interface ConsentProps {
  agreed: boolean;
  onAgree: (agreed: boolean) => void;
  /** The person went on without it. */
  missing: boolean;
}

export function Consent({ agreed, onAgree, missing }: ConsentProps) {
  const { t } = useTranslation("searches");
  return (
    <div>
      <Notice
        tone="warn"
        icon={<IconAlertTriangle size={18} aria-hidden />}
        title={t("consent.title")}
      >
        <p className={classes.risk}>{t("consent.risk")}</p>
        <blockquote className={classes.terms} lang="en">
          {t("consent.terms")}
        </blockquote>
        <p className={classes.risk}>{t("consent.limits")}</p>
      </Notice>
      <Checkbox
        mt="md"
        label={t("consent.agree")}
        checked={agreed}
        error={missing ? t("consent.missing") : undefined}
        onChange={({ currentTarget }) => onAgree(currentTarget.checked)}
      />
    </div>
  );
}
