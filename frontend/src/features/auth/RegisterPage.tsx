/** Sign-up, and the first account of an installation by its one-time link. */
import { IconInfoCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListStates } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { Notice } from "@/components/Notice";
import { metaQuery } from "@/lib/queries";
import { useSecrets } from "@/lib/secrets";
import { CheckMail } from "./CheckMail";
import { Door } from "./Door";
import { RegisterForm } from "./RegisterForm";

export function RegisterPage() {
  const { t } = useTranslation("auth");
  return <SignUp title={t("register.title")} text={t("register.text")} firstAdminToken={null} />;
}

export function FirstAdminPage() {
  const { t } = useTranslation("auth");
  const token = useSecrets("/first-admin")?.token ?? null;
  const { data: meta } = useQuery(metaQuery);
  const title = t("firstAdmin.title");
  const closed = meta?.first_admin_open === false;
  if (token && !closed) {
    return <SignUp title={title} text={t("firstAdmin.text")} firstAdminToken={token} />;
  }
  return (
    <Door title={title} beside={<ToSignIn />}>
      <Notice tone="info" icon={<IconInfoCircle size={18} aria-hidden />}>
        {t(closed ? "firstAdmin.closed" : "firstAdmin.noToken")}
      </Notice>
    </Door>
  );
}

interface SignUpProps {
  title: string;
  text: string;
  firstAdminToken: string | null;
}

function SignUp({ title, text, firstAdminToken }: SignUpProps) {
  const meta = useQuery(metaQuery);
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo) return <CheckMail email={sentTo} onOther={() => setSentTo(null)} />;
  return (
    <Door title={title} text={text} beside={<ToSignIn />}>
      <ListStates query={meta}>
        {({ consent_version }) => (
          <RegisterForm
            consentVersion={consent_version}
            firstAdminToken={firstAdminToken}
            onRegistered={setSentTo}
          />
        )}
      </ListStates>
    </Door>
  );
}

function ToSignIn() {
  const { t } = useTranslation("auth");
  return (
    <>
      {t("register.haveAccount")}{" "}
      <LinkAnchor to="/sign-in" search={true}>
        {t("register.signIn")}
      </LinkAnchor>
    </>
  );
}
