/** The first stop of the Tab key: past the navigation, to the content. */
import { useTranslation } from "react-i18next";
import classes from "./SkipLink.module.css";

export const CONTENT_ID = "content";

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a
      className={classes.skip}
      href={`#${CONTENT_ID}`}
      onClick={(event) => {
        // The address stays as it is: a hash there would be one more entry in the history.
        event.preventDefault();
        document.getElementById(CONTENT_ID)?.focus();
      }}
    >
      {t("skip")}
    </a>
  );
}
