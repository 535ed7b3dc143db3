/** After signing up: where the letter went, how to get it again. */
import { Button, Code, Group } from "@mantine/core";
import { IconFolder, IconMailCheck } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useNow } from "@/lib/hooks/useNow";
import { metaQuery } from "@/lib/queries";
import { Door } from "./Door";
import { resendVerification } from "./requests";

const PAUSE_MS = 30_000;

interface CheckMailProps {
  email: string;
  title?: string;
  onOther: () => void;
}

export function CheckMail({ email, title, onOther }: CheckMailProps) {
  const { t } = useTranslation("auth");
  const { data: meta } = useQuery(metaQuery);
  return (
    <Door title={title ?? t("checkMail.title")}>
      <Notice tone="info" icon={<IconMailCheck size={18} aria-hidden />}>
        <Trans t={t} i18nKey="checkMail.text" values={{ email }} components={{ 1: <b /> }} />
      </Notice>
      {meta?.mail === "sink" ? (
        <Notice tone="warn" icon={<IconFolder size={18} aria-hidden />}>
          <Trans t={t} i18nKey="checkMail.sink" components={{ 1: <Code /> }} />
        </Notice>
      ) : null}
      <Resend email={email} onOther={onOther} />
    </Door>
  );
}

function Resend({ email, onOther }: { email: string; onOther: () => void }) {
  const { t } = useTranslation("auth");
  const now = useNow(1000);
  const [allowedAt, setAllowedAt] = useState(() => Date.now() + PAUSE_MS);
  const resend = useMutation({
    mutationFn: () => resendVerification(email),
    onSuccess: () => setAllowedAt(Date.now() + PAUSE_MS),
  });
  const wait = Math.max(0, Math.ceil((allowedAt - now) / 1000));
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
