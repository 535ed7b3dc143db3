/** Makes a passkey: a name, then the browser's own dialog. */
import { Stack, Text, TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { DeviceSession, FactorConfirmed, PasskeyOffer } from "@/client/types";
import { FormProblem } from "@/components/form/FormProblem";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { makePasskey } from "@/lib/passkeys";
import { confirmFactor, offerPasskey } from "./factorRequests";

interface AddPasskeyProps {
  sessions: DeviceSession[];
  onAdded: (confirmed: FactorConfirmed) => void;
}

export function AddPasskey({ sessions, onAdded }: AddPasskeyProps) {
  const { t } = useTranslation(["security", "problems"]);
  // Kept for a second try: a browser may want a fresh press of the button, and an offer makes one key only.
  const kept = useRef<{ label: string; offer: PasskeyOffer } | null>(null);
  const here = sessions.find(({ current }) => current);
  const { form, problem, busy, submit } = useProblemForm({
    mode: "uncontrolled",
    initialValues: {
      label: [here?.browser, here?.system].filter(Boolean).join(", ") || "Passkey",
    },
    validate: { label: (label) => (label.trim() ? null : t("problems:field_required")) },
    send: async (values) => {
      const label = values.label.trim();
      if (kept.current?.label !== label) {
        kept.current = { label, offer: await offerPasskey(label) };
      }
      const { offer } = kept.current;
      const credential = await makePasskey(offer.options);
      kept.current = null;
      onAdded(await confirmFactor({ factor_id: offer.factor_id, credential }));
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t("security:addPasskey.text")}</Text>
        <TextInput
          label={t("security:factors.name")}
          description={t("security:factors.nameHint")}
          maxLength={60}
          data-autofocus
          key={form.key("label")}
          {...form.getInputProps("label")}
        />
        <FormProblem problem={problem} />
        <SubmitButton busy={busy} fullWidth>
          {t("security:addPasskey.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}
