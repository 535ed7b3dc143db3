/** The second factor at sign-in: one way in view at a time, the strongest first. */
import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "@/client/types";
import { CodeForm, type CodeKind } from "@/components/form/CodeForm";
import { Notice } from "@/components/Notice";
import { useAutofocus } from "@/lib/hooks/useAutofocus";
import { canUsePasskeys } from "@/lib/passkeys";
import { Door } from "./Door";
import { PasskeyWay } from "./PasskeyWay";
import { answerFactor, type Proof } from "./requests";
import { SentCodeWay } from "./SentCodeWay";

type Way = "passkey" | CodeKind;
const WAYS: readonly Way[] = ["passkey", "totp", "sms", "email", "backup_code"];

interface FactorStepProps {
  challenge: string;
  /** Kinds the server takes, the strongest first. */
  factors: string[];
  onSession: (session: Session) => void;
  onExpired: () => void;
  onRestart: () => void;
}

export function FactorStep(props: FactorStepProps) {
  const { challenge, factors, onSession, onExpired, onRestart } = props;
  const { t } = useTranslation("auth");
  const ways = usableWays(factors);
  const [chosen, setChosen] = useState<Way | undefined>(ways[0]);
  const [remember, setRemember] = useState(false);
  const inside = useAutofocus<HTMLDivElement>(chosen);
  const answer = async (proof: Proof) => onSession(await answerFactor(challenge, proof, remember));
  const remembering = (
    <Checkbox
      label={t("factor.remember")}
      description={t("factor.rememberText")}
      checked={remember}
      onChange={(event) => setRemember(event.currentTarget.checked)}
    />
  );
  return (
    <Door title={t("factor.title")} text={chosen ? t(`factor.${chosen}`) : null}>
      {chosen ? (
        <Stack gap="md" ref={inside}>
          <Answer key={chosen} {...{ way: chosen, challenge, answer, onExpired }}>
            {remembering}
          </Answer>
        </Stack>
      ) : (
        <Notice tone="warn" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t("factor.none")}
        </Notice>
      )}
      <OtherWays ways={ways.filter((way) => way !== chosen)} onChoose={setChosen} />
      <Button variant="subtle" size="compact-sm" color="gray" onClick={onRestart}>
        {t("factor.restart")}
      </Button>
    </Door>
  );
}

function usableWays(factors: string[]): Way[] {
  return WAYS.filter((way) => factors.includes(way) && (way !== "passkey" || canUsePasskeys()));
}

interface AnswerProps {
  way: Way;
  challenge: string;
  answer: (proof: Proof) => Promise<void>;
  onExpired: () => void;
  children: ReactNode;
}

function Answer({ way, challenge, answer, onExpired, children }: AnswerProps) {
  const { t } = useTranslation("auth");
  if (way === "passkey") {
    return (
      <PasskeyWay {...{ challenge, onExpired }} onAnswer={answer}>
        {children}
      </PasskeyWay>
    );
  }
  const form = (
    <CodeForm
      kind={way}
      submitLabel={t("factor.submit")}
      send={(code) => answer({ factor: way, code })}
      onExpired={onExpired}
    >
      {children}
    </CodeForm>
  );
  if (way === "totp" || way === "backup_code") return form;
  return (
    <SentCodeWay kind={way} {...{ challenge, onExpired }}>
      {form}
    </SentCodeWay>
  );
}

function OtherWays({ ways, onChoose }: { ways: Way[]; onChoose: (way: Way) => void }) {
  const { t } = useTranslation(["auth", "factors"]);
  if (ways.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {t("auth:factor.instead")}
      </Text>
      <Group gap="xs">
        {ways.map((way) => (
          <Button key={way} variant="default" size="xs" onClick={() => onChoose(way)}>
            {t(`factors:kinds.${way}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
