/** Setting up the first factor before the first session: an authenticator app, or a passkey. */
import { Button, Divider, Title } from "@mantine/core";
import { IconDeviceMobile, IconFingerprint } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "@/client/types";
import { CodeForm } from "@/components/form/CodeForm";
import { ListStates } from "@/components/ListStates";
import { TotpSecret } from "@/components/TotpSecret";
import { canUsePasskeys, makePasskey } from "@/lib/passkeys";
import { asProblem } from "@/lib/problem";
import { Door } from "./Door";
import { PasskeyButton } from "./PasskeyButton";
import { asPasskeyProblem, confirmFactor, startPasskey, startTotp } from "./requests";

interface EnrolProps {
  challenge: string;
  onEnrolled: (codes: string[], session: Session) => void;
  onExpired: () => void;
}

export function EnrolStep(props: EnrolProps) {
  const { t } = useTranslation("auth");
  const [kind, setKind] = useState<"totp" | "passkey">("totp");
  if (kind === "passkey") {
    return (
      <Door title={t("enrol.passkeyTitle")} text={t("enrol.passkeyText")}>
        <PasskeyEnrolment {...props} />
        <Divider label={t("signIn.or")} />
        <Button
          variant="default"
          leftSection={<IconDeviceMobile size={18} aria-hidden />}
          onClick={() => setKind("totp")}
        >
          {t("enrol.useTotp")}
        </Button>
      </Door>
    );
  }
  return (
    <Door title={t("enrol.title")} text={t("enrol.text")}>
      {canUsePasskeys() ? (
        <>
          <Button
            variant="default"
            leftSection={<IconFingerprint size={18} aria-hidden />}
            onClick={() => setKind("passkey")}
          >
            {t("enrol.usePasskey")}
          </Button>
          <Divider label={t("signIn.or")} />
        </>
      ) : null}
      <TotpEnrolment {...props} />
    </Door>
  );
}

function TotpEnrolment({ challenge, onEnrolled, onExpired }: EnrolProps) {
  const { t } = useTranslation("auth");
  // Never stale and never kept: asking again makes another secret, and another factor drops this one.
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
    const { codes, session } = await confirmFactor(challenge, factorId, { code });
    onEnrolled(codes, session);
  }

  return (
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
  );
}

function PasskeyEnrolment({ challenge, onEnrolled, onExpired }: EnrolProps) {
  const { t } = useTranslation("auth");
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const { factor_id, options } = await startPasskey(challenge);
      return confirmFactor(challenge, factor_id, { credential: await makePasskey(options) });
    },
    onSuccess: ({ codes, session }) => onEnrolled(codes, session),
    onError: (refused) => {
      if (asProblem(refused).code === "challenge_expired") onExpired();
    },
  });
  return (
    <PasskeyButton
      label={t("enrol.makePasskey")}
      busy={isPending}
      problem={error ? asPasskeyProblem(error) : null}
      onAsk={() => mutate()}
    />
  );
}
