/** The second factor at sign-in: the app's code, or one of the saved ones. */
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "@/client/types";
import { CodeForm } from "@/components/form/CodeForm";
import { Door } from "./Door";
import { answerFactor } from "./requests";

interface FactorStepProps {
  challenge: string;
  onSession: (session: Session) => void;
  onExpired: () => void;
  onRestart: () => void;
}

export function FactorStep({ challenge, onSession, onExpired, onRestart }: FactorStepProps) {
  const { t } = useTranslation("auth");
  const [kind, setKind] = useState<"totp" | "backup_code">("totp");
  const isTotp = kind === "totp";
  return (
    <Door title={t("factor.title")} text={t(isTotp ? "factor.totpText" : "factor.backupText")}>
      <CodeForm
        key={kind}
        kind={kind}
        submitLabel={t("factor.submit")}
        send={async (code) => onSession(await answerFactor(challenge, kind, code))}
        onExpired={onExpired}
      />
      <Group justify="space-between" gap="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setKind(isTotp ? "backup_code" : "totp")}
        >
          {t(isTotp ? "factor.useBackup" : "factor.useTotp")}
        </Button>
        <Button variant="subtle" size="compact-sm" color="gray" onClick={onRestart}>
          {t("factor.restart")}
        </Button>
      </Group>
    </Door>
  );
}
