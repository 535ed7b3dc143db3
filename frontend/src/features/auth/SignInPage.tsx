/** The way in, step by step: passkey or password, then the second factor (or setting it up), then the app. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoginStep, Session } from "@/client/types";
import { asProblem } from "@/lib/problem";
import { session } from "@/lib/session";
import { BackupCodesStep } from "./BackupCodesStep";
import { CheckMail } from "./CheckMail";
import { EnrolStep } from "./EnrolStep";
import { FactorStep } from "./FactorStep";
import { PasswordStep } from "./PasswordStep";
import { answerFactor } from "./requests";

/** The challenge lives in this state alone: a reload starts again with the password. */
type Step =
  | { kind: "password"; expired: boolean }
  | { kind: "unverified"; email: string }
  | { kind: "factor"; challenge: string; factors: string[] }
  | { kind: "enrol"; challenge: string }
  | { kind: "codes"; codes: string[]; session: Session };

const START: Step = { kind: "password", expired: false };

/** The router's guard sees the new session and goes on to where the person was headed. */
function enter(granted: Session): void {
  session.begin(granted);
}

export function SignInPage() {
  const { t } = useTranslation("auth");
  const [step, setStep] = useState<Step>(START);
  const restart = () => setStep(START);
  const expire = () => setStep({ kind: "password", expired: true });

  async function goOn(next: LoginStep) {
    if (next.factors.includes("device")) {
      const granted = await knownDevice(next.challenge);
      if (granted) return enter(granted);
    }
    setStep(stepAfter(next));
  }

  switch (step.kind) {
    case "password":
      return (
        <PasswordStep
          expired={step.expired}
          onUnverified={(email) => setStep({ kind: "unverified", email })}
          onAccepted={goOn}
          onSession={enter}
        />
      );
    case "unverified":
      return <CheckMail email={step.email} title={t("unverified.title")} onOther={restart} />;
    case "factor":
      return (
        <FactorStep
          challenge={step.challenge}
          factors={step.factors}
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

function stepAfter({ status, challenge, factors }: LoginStep): Step {
  if (status === "enrolment_required") return { kind: "enrol", challenge };
  return { kind: "factor", challenge, factors };
}

/** The session of a device that was remembered, or null where it is no longer: then a factor is asked for. */
async function knownDevice(challenge: string): Promise<Session | null> {
  try {
    return await answerFactor(challenge, { factor: "device" }, false);
  } catch (error) {
    if (asProblem(error).code === "bad_code") return null;
    throw error;
  }
}
