/** The line that clients will read under the letter, shown where the letter is written. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { LinkAnchor } from "@/components/links";
import { profileQuery } from "@/lib/queries";
import classes from "./Editor.module.css";

export function DisclosureLine() {
  const { t } = useTranslation("writing");
  const { data } = useQuery(profileQuery);
  if (!data) return null;
  const { enabled, text } = data.disclosure;
  return (
    <p className={classes.disclosure}>
      {enabled ? (
        <>
          {t("disclosure.added")} <q>{text}</q>
        </>
      ) : (
        t("disclosure.off")
      )}{" "}
      <LinkAnchor to="/profile" hash="disclosure">
        {t("disclosure.change")}
      </LinkAnchor>
    </p>
  );
}
