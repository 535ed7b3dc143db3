/** What a fact is, with examples that are marked as such and never kept. */
import { IconBulb } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./Profile.module.css";

const EXAMPLES = ["result", "number", "tool"] as const;

export function FactGuide() {
  const { t } = useTranslation("profile");
  return (
    <div className={classes.guide}>
      <div className={classes.guideTitle}>
        <IconBulb size={18} aria-hidden />
        {t("guide.title")}
      </div>
      <p className={classes.guideText}>{t("guide.text")}</p>
      <div className={classes.hint}>{t("guide.examples")}</div>
      <ul className={classes.examples}>
        {EXAMPLES.map((name) => (
          <li key={name}>{t(`guide.${name}`)}</li>
        ))}
      </ul>
    </div>
  );
}
