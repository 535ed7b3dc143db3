/** Sets codes by SMS or e-mail up: where to, then the first code that arrives there. */
import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeOffer, FactorConfirmed } from "@/client/types";
import { CodeForm } from "@/components/form/CodeForm";
import { FormProblem } from "@/components/form/FormProblem";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { ProblemNotice } from "@/components/ProblemNotice";
import { SinkNote } from "@/components/SinkNote";
import { useCooldown } from "@/lib/hooks/useCooldown";
import { confirmFactor, offerSentCode } from "./factorRequests";

interface AddSentProps {
  kind: "sms" | "email";
  /** The code that is on its way already; null: a number has to be given first. */
  first: CodeOffer | null;
  onAdded: (confirmed: FactorConfirmed) => void;
}

export function AddSent({ kind, first, onAdded }: AddSentProps) {
  const [sent, setSent] = useState(first ? { offer: first, phone: null as string | null } : null);
  if (!sent) return <PhoneForm onSent={(offer, phone) => setSent({ offer, phone })} />;
  return (
    <SentCode
      kind={kind}
      sent={sent.offer}
      phone={sent.phone}
      onSentAgain={(offer) => setSent({ ...sent, offer })}
      onAdded={onAdded}
    />
  );
}

function PhoneForm({ onSent }: { onSent: (offer: CodeOffer, phone: string) => void }) {
  const { t } = useTranslation(["security", "problems"]);
  const { form, problem, busy, submit } = useProblemForm({
    mode: "uncontrolled",
    initialValues: { phone: "" },
    validate: { phone: (phone) => (phone.trim() ? null : t("problems:phone_required")) },
    fieldOfCode: { phone_invalid: "phone", phone_refused: "phone" },
    send: async ({ phone }) => onSent(await offerSentCode(phone.trim()), phone.trim()),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("security:addSent.phone")}
          description={t("security:addSent.phoneHint")}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          data-autofocus
          key={form.key("phone")}
          {...form.getInputProps("phone")}
        />
        <FormProblem problem={problem} />
        <SubmitButton busy={busy} fullWidth>
          {t("security:addSent.send")}
        </SubmitButton>
      </Stack>
    </form>
  );
}

interface SentCodeProps {
  kind: "sms" | "email";
  sent: CodeOffer;
  phone: string | null;
  onSentAgain: (offer: CodeOffer) => void;
  onAdded: (confirmed: FactorConfirmed) => void;
}

function SentCode({ kind, sent, phone, onSentAgain, onAdded }: SentCodeProps) {
  const { t } = useTranslation("security");
  const { wait, start } = useCooldown(true);
  const again = useMutation({
    mutationFn: () => offerSentCode(phone),
    onSuccess: (offer) => {
      start();
      onSentAgain(offer);
    },
  });
  return (
    <Stack gap="md">
      <Text role="status">{t("addSent.sentTo", { to: sent.sent_to })}</Text>
      <SinkNote of={kind === "sms" ? "sms" : "mail"} />
      <CodeForm
        key={sent.factor_id}
        kind={kind}
        submitLabel={t("addSent.submit")}
        send={async (code) => onAdded(await confirmFactor({ factor_id: sent.factor_id, code }))}
      />
      {again.error ? <ProblemNotice error={again.error} /> : null}
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={wait > 0}
        loading={again.isPending}
        onClick={() => again.mutate()}
      >
        {wait > 0 ? t("addSent.againIn", { count: wait }) : t("addSent.again")}
      </Button>
    </Stack>
  );
}
