/** The factors that can answer a step-up, one in view at a time, the strongest first. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconClock, IconFingerprint } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StepUpOffer, UsedCredential } from "@/client/types";
import { api, call } from "@/lib/api";
import { useAutofocus } from "@/lib/hooks/useAutofocus";
import { askForPasskey, canUsePasskeys } from "@/lib/passkeys";
import { asProblem } from "@/lib/problem";
import { stepUps } from "@/lib/stepUp";
import { CodeForm } from "../form/CodeForm";
import { Notice } from "../Notice";
import { ProblemNotice } from "../ProblemNotice";

type Way = "passkey" | "totp" | "backup_code";

interface StepUpWaysProps {
  offer: StepUpOffer;
  /** An earlier challenge ran out before it was answered. */
  isLate: boolean;
  onExpired: () => void;
}

export function StepUpWays({ offer, isLate, onExpired }: StepUpWaysProps) {
  const { t } = useTranslation("factors");
  const ways = usableWays(offer.factors);
  const [chosen, setChosen] = useState<Way | undefined>(ways[0]);
  const inside = useAutofocus<HTMLDivElement>(chosen);
  if (!chosen) {
    return (
      <Notice tone="warn" icon={<IconAlertTriangle size={18} aria-hidden />}>
        {t("stepUp.none")}
      </Notice>
    );
  }
  return (
    <Stack gap="md" ref={inside}>
      {isLate ? (
        <Notice tone="warn" icon={<IconClock size={18} aria-hidden />} role="status">
          {t("stepUp.late")}
        </Notice>
      ) : null}
      {chosen === "passkey" ? (
        <PasskeyWay challenge={offer.challenge} onExpired={onExpired} />
      ) : (
        <CodeWay key={chosen} kind={chosen} challenge={offer.challenge} onExpired={onExpired} />
      )}
      <OtherWays ways={ways.filter((way) => way !== chosen)} onChoose={setChosen} />
    </Stack>
  );
}

function usableWays(factors: string[]): Way[] {
  const known: readonly Way[] = ["passkey", "totp", "backup_code"];
  return known.filter((way) => factors.includes(way) && (way !== "passkey" || canUsePasskeys()));
}

interface WayProps {
  challenge: string;
  onExpired: () => void;
}

function PasskeyWay({ challenge, onExpired }: WayProps) {
  const { t } = useTranslation("factors");
  const answer = useMutation({
    mutationFn: async () => {
      const { options } = await call(
        api.POST("/security/step-up/passkey", { body: { challenge } }),
      );
      await verify({ challenge, factor: "passkey", credential: await askForPasskey(options) });
    },
    onSuccess: () => stepUps.settle("proven"),
    onError: (error) => {
      if (asProblem(error).code === "challenge_expired") onExpired();
    },
  });
  return (
    <>
      <Text>{t("stepUp.passkeyText")}</Text>
      {answer.error ? <ProblemNotice error={answer.error} /> : null}
      <Button
        data-autofocus
        fullWidth
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={answer.isPending}
        onClick={() => answer.mutate()}
      >
        {t("stepUp.passkey")}
      </Button>
    </>
  );
}

function CodeWay({ kind, challenge, onExpired }: WayProps & { kind: "totp" | "backup_code" }) {
  const { t } = useTranslation("factors");
  return (
    <>
      <Text>{t(kind === "totp" ? "stepUp.totpText" : "stepUp.backupText")}</Text>
      <CodeForm
        kind={kind}
        submitLabel={t("stepUp.confirm")}
        send={async (code) => {
          await verify({ challenge, factor: kind, code });
          stepUps.settle("proven");
        }}
        onExpired={onExpired}
      />
    </>
  );
}

interface OtherWaysProps {
  ways: Way[];
  onChoose: (way: Way) => void;
}

function OtherWays({ ways, onChoose }: OtherWaysProps) {
  const { t } = useTranslation("factors");
  if (ways.length === 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {t("stepUp.instead")}
      </Text>
      {ways.map((way) => (
        <Button key={way} variant="subtle" size="compact-sm" onClick={() => onChoose(way)}>
          {t(`kinds.${way}`)}
        </Button>
      ))}
    </Group>
  );
}

interface Proof {
  challenge: string;
  factor: Way;
  code?: string;
  credential?: UsedCredential;
}

function verify(body: Proof): Promise<unknown> {
  return call(api.POST("/security/step-up/verify", { body }));
}
