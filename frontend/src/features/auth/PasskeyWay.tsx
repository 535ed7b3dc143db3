/** A passkey as the second factor. */
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { askForPasskey } from "@/lib/passkeys";
import { asProblem } from "@/lib/problem";
import { PasskeyButton } from "./PasskeyButton";
import { asPasskeyProblem, type Proof, secondPasskeyQuestion } from "./requests";

interface PasskeyWayProps {
  challenge: string;
  onAnswer: (proof: Proof) => Promise<void>;
  onExpired: () => void;
  children: ReactNode;
}

export function PasskeyWay({ challenge, onAnswer, onExpired, children }: PasskeyWayProps) {
  const { t } = useTranslation("factors");
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const { options } = await secondPasskeyQuestion(challenge);
      await onAnswer({ factor: "passkey", credential: await askForPasskey(options) });
    },
    onError: (refused) => {
      if (asProblem(refused).code === "challenge_expired") onExpired();
    },
  });
  return (
    <>
      {children}
      <PasskeyButton
        label={t("stepUp.passkey")}
        busy={isPending}
        problem={error ? asPasskeyProblem(error) : null}
        onAsk={() => mutate()}
      />
    </>
  );
}
