/** The way from the end of a mailed link to the door. */
import { useTranslation } from "react-i18next";
import { LinkButton } from "@/components/links";

export function ToSignIn() {
  const { t } = useTranslation("auth");
  return (
    <LinkButton to="/sign-in" fullWidth>
      {t("verify.signIn")}
    </LinkButton>
  );
}
