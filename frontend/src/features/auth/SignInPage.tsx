/** The way in, step by step: password, then the second factor (or setting it up), then the app. */
import { IconClock } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoginStep, Session } from "@/client/types";
import { LinkAnchor } from "@/components/links";
import { Notice } from "@/components/Notice";
import { session, useSession } from "@/lib/session";
import { BackupCodesStep } from "./BackupCodesStep";
import { CheckMail } from "./CheckMail";
import { Door } from "./Door";
import { EnrolStep } from "./EnrolStep";
import { FactorStep } from "./FactorStep";
import { PasswordForm } from "./PasswordForm";

/** The challenge lives in this state alone: a reload starts again with the password. */
type Step =
  | { kind: "password"; expired: boolean }
  | { kind: "unverified"; email: string }
  | { kind: "factor" | "enrol"; challenge: string; email: string }
  | { kind: "codes"; codes: string[]; session: Session };

const START: Step = { kind: "password", expired: false };

export function SignInPage() {
  const { t } = useTranslation("auth");
  const [step, setStep] = useState<Step>(START);
  const restart = () => setStep(START);
  const expire = () => setStep({ kind: "password", expired: true });
  // The router's guard sees the new session and goes on to where the person was headed.
  const enter = (granted: Session) => session.begin(granted);

  switch (step.kind) {
    case "password":
      return (
        <PasswordStep
          expired={step.expired}
          onUnverified={(email) => setStep({ kind: "unverified", email })}
          onAccepted={(next, email) => setStep(stepAfter(next, email))}
        />
      );
    case "unverified":
      return <CheckMail email={step.email} title={t("unverified.title")} onOther={restart} />;
    case "factor":
      return (
        <FactorStep
          challenge={step.challenge}
          onSession={enter}
          onExpired={expire}
          onRestart={restart}
        />
      );
    case "enrol":
      return (
        <EnrolStep
          challenge={step.challenge}
          onExpired={expire}
          onEnrolled={(codes, granted) => setStep({ kind: "codes", codes, session: granted })}
        />
      );
    case "codes":
      return (
        <BackupCodesStep
          codes={step.codes}
          email={step.session.user.email}
          onSaved={() => enter(step.session)}
        />
      );
  }
}

function stepAfter(next: LoginStep, email: string): Step {
  const kind = next.status === "mfa_required" ? "factor" : "enrol";
  return { kind, challenge: next.challenge, email };
}

interface PasswordStepProps {
  expired: boolean;
  onUnverified: (email: string) => void;
  onAccepted: (next: LoginStep, email: string) => void;
}

function PasswordStep({ expired, onUnverified, onAccepted }: PasswordStepProps) {
  const { t } = useTranslation("auth");
  const state = useSession();
  const ended = state.status === "signed_out" && state.reason === "ended";
  const note = expired ? t("signIn.expired") : ended ? t("signIn.ended") : null;
  return (
    <Door
      title={t("signIn.title")}
      beside={
        <>
          {t("signIn.noAccount")}{" "}
          <LinkAnchor to="/register" search={true}>
            {t("signIn.register")}
          </LinkAnchor>
        </>
      }
    >
      {note ? (
        <Notice tone="warn" icon={<IconClock size={18} aria-hidden />} role="status">
          {note}
        </Notice>
      ) : null}
      <PasswordForm onUnverified={onUnverified} onAccepted={onAccepted} />
    </Door>
  );
}
