/** A code by text message or e-mail: sent on request, then typed in; again after a pause. */
import { Button, Stack } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import { SinkNote } from "@/components/SinkNote";
import { useAutofocus } from "@/lib/hooks/useAutofocus";
import { useCooldown } from "@/lib/hooks/useCooldown";
import { asProblem } from "@/lib/problem";
import { type SentKind, sendCode } from "./requests";

interface SentCodeWayProps {
  kind: SentKind;
  challenge: string;
  onExpired: () => void;
  /** The form for the code, shown once one was sent. */
  children: ReactNode;
}

export function SentCodeWay({ kind, challenge, onExpired, children }: SentCodeWayProps) {
  const { t } = useTranslation("auth");
  const [wasSent, setWasSent] = useState(false);
  const { wait, start } = useCooldown(false);
  const inside = useAutofocus<HTMLDivElement>(wasSent);
  const send = useMutation({
    mutationFn: () => sendCode(challenge, kind),
    onSuccess: () => {
      setWasSent(true);
      start();
    },
    onError: (refused) => {
      if (asProblem(refused).code === "challenge_expired") onExpired();
    },
  });
  const again = wait > 0 ? t("checkMail.resendIn", { count: wait }) : t("checkMail.resend");
  return (
    <Stack gap="md" ref={inside}>
      {send.error ? <ProblemNotice error={send.error} /> : null}
      <div role="status">
        {send.isSuccess ? (
          <Notice tone="info" icon={<IconSend size={18} aria-hidden />}>
            {t(`factor.sent_${kind}`)}
          </Notice>
        ) : null}
      </div>
      {wasSent ? <SinkNote of={kind === "sms" ? "sms" : "mail"} /> : null}
      {wasSent ? children : null}
      <Button
        variant={wasSent ? "default" : "filled"}
        data-autofocus={wasSent ? undefined : true}
        disabled={wait > 0}
        loading={send.isPending}
        onClick={() => send.mutate()}
      >
        {wasSent ? again : t("factor.send")}
      </Button>
    </Stack>
  );
}
