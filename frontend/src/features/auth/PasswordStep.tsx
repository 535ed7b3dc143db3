/** The first step of the way in: a passkey alone, or address and password. */
import { Divider } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { LoginStep, Session } from "@/client/types";
import { LinkAnchor } from "@/components/links";
import { Notice } from "@/components/Notice";
import { canUsePasskeys } from "@/lib/passkeys";
import { useSession } from "@/lib/session";
import { Door } from "./Door";
import { PasskeyButton } from "./PasskeyButton";
import { PasswordForm } from "./PasswordForm";
import { usePasskeySignIn } from "./usePasskeySignIn";

interface PasswordStepProps {
  /** An earlier attempt took too long. */
  expired: boolean;
  onUnverified: (email: string) => void;
  onAccepted: (next: LoginStep) => Promise<void>;
  onSession: (session: Session) => void;
}

export function PasswordStep(props: PasswordStepProps) {
  const { expired, onUnverified, onAccepted, onSession } = props;
  const { t } = useTranslation("auth");
  const passkey = usePasskeySignIn(onSession);
  const state = useSession();
  const ended = state.status === "signed_out" && state.reason === "ended";
  const note = expired ? t("signIn.expired") : ended ? t("signIn.ended") : null;
  return (
    <Door title={t("signIn.title")} beside={<ToRegister />}>
      {note ? (
        <Notice tone="warn" icon={<IconClock size={18} aria-hidden />} role="status">
          {note}
        </Notice>
      ) : null}
      <PasswordForm onUnverified={onUnverified} onAccepted={onAccepted} />
      {canUsePasskeys() ? (
        <>
          <Divider label={t("signIn.or")} />
          <PasskeyButton
            variant="default"
            label={t("signIn.passkey")}
            busy={passkey.busy}
            problem={passkey.problem}
            onAsk={() => void passkey.ask()}
          />
        </>
      ) : null}
    </Door>
  );
}

function ToRegister() {
  const { t } = useTranslation("auth");
  return (
    <>
      {t("signIn.noAccount")}{" "}
      <LinkAnchor to="/register" search={true}>
        {t("signIn.register")}
      </LinkAnchor>
    </>
  );
}
