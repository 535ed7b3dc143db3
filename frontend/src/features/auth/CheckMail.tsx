/** After signing up: where the letter went, how to get it again. */
import { Button, Group } from "@mantine/core";
import { IconMailCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Trans, useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import { SinkNote } from "@/components/SinkNote";
import { useCooldown } from "@/lib/hooks/useCooldown";
import { Door } from "./Door";
import { resendVerification } from "./requests";

interface CheckMailProps {
  email: string;
  title?: string;
  onOther: () => void;
}

export function CheckMail({ email, title, onOther }: CheckMailProps) {
  const { t } = useTranslation("auth");
  return (
    <Door title={title ?? t("checkMail.title")}>
      <Notice tone="info" icon={<IconMailCheck size={18} aria-hidden />}>
        <Trans t={t} i18nKey="checkMail.text" values={{ email }} components={{ 1: <b /> }} />
      </Notice>
      <SinkNote of="mail" />
      <Resend email={email} onOther={onOther} />
    </Door>
  );
}

function Resend({ email, onOther }: { email: string; onOther: () => void }) {
  const { t } = useTranslation("auth");
  const { wait, start } = useCooldown(true);
  const resend = useMutation({
    mutationFn: () => resendVerification(email),
    onSuccess: start,
  });
  return (
    <>
      {resend.error ? <ProblemNotice error={resend.error} /> : null}
      <div role="status">{resend.isSuccess ? t("checkMail.resent") : null}</div>
      <Group gap="sm">
        <Button
          variant="default"
          disabled={wait > 0}
          loading={resend.isPending}
          onClick={() => resend.mutate()}
        >
          {wait > 0 ? t("checkMail.resendIn", { count: wait }) : t("checkMail.resend")}
        </Button>
        <Button variant="subtle" onClick={onOther}>
          {t("checkMail.other")}
        </Button>
      </Group>
    </>
  );
}
