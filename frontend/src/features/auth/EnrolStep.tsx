/** Setting up the authenticator app before the first session. */
import { Anchor, Code, Group, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Session, TotpEnrolment } from "@/client/types";
import { CopyButton } from "@/components/CopyButton";
import { ListStates } from "@/components/ListStates";
import { ApiProblem, asProblem } from "@/lib/problem";
import { CodeForm } from "./CodeForm";
import { grouped } from "./codes";
import { Door } from "./Door";
import classes from "./EnrolStep.module.css";
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
            <Secret enrolment={started} />
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

function Secret({ enrolment }: { enrolment: TotpEnrolment }) {
  const { t } = useTranslation("auth");
  return (
    <section>
      <Title order={2} size="h3">
        {t("enrol.scan")}
      </Title>
      <p className={classes.apps}>{t("enrol.apps")}</p>
      <img className={classes.qr} src={enrolment.qr} alt={t("enrol.scanAlt")} />
      <p className={classes.onPhone}>
        <Anchor href={enrolment.otpauth_uri}>{t("enrol.onPhone")}</Anchor>
      </p>
      <div className={classes.type}>{t("enrol.type")}</div>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Code className={classes.secret ?? ""}>{grouped(enrolment.secret)}</Code>
        <CopyButton value={enrolment.secret} label={t("enrol.copySecret")} flex="none" />
      </Group>
    </section>
  );
}
