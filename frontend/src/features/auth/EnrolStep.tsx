/** Setting up the authenticator app before the first session. */
import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "@/client/types";
import { CodeForm } from "@/components/form/CodeForm";
import { ListStates } from "@/components/ListStates";
import { TotpSecret } from "@/components/TotpSecret";
import { ApiProblem, asProblem } from "@/lib/problem";
import { Door } from "./Door";
import { confirmTotp, startTotp } from "./requests";

interface EnrolStepProps {
  challenge: string;
  onEnrolled: (codes: string[], session: Session) => void;
  onExpired: () => void;
}

export function EnrolStep({ challenge, onEnrolled, onExpired }: EnrolStepProps) {
  const { t } = useTranslation("auth");
  // Keyed by the challenge and never stale: asking again would make another secret.
  const enrolment = useQuery({
    queryKey: ["totp-enrolment", challenge],
    queryFn: () => startTotp(challenge),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const expired = enrolment.error && asProblem(enrolment.error).code === "challenge_expired";
  useEffect(() => {
    if (expired) onExpired();
  }, [expired, onExpired]);

  async function confirm(factorId: string, code: string) {
    const { backup_codes, session } = await confirmTotp(challenge, factorId, code);
    if (!session) throw new ApiProblem({ status: 200, code: "unexpected_answer" });
    onEnrolled(backup_codes, session);
  }

  return (
    <Door title={t("enrol.title")} text={t("enrol.text")}>
      <ListStates query={enrolment}>
        {(started) => (
          <>
            <TotpSecret enrolment={started} />
            <Title order={2} size="h3">
              {t("enrol.enter")}
            </Title>
            <CodeForm
              kind="totp"
              submitLabel={t("enrol.submit")}
              send={(code) => confirm(started.factor_id, code)}
              onExpired={onExpired}
            />
          </>
        )}
      </ListStates>
    </Door>
  );
}
