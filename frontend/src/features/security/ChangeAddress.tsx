/** Asks for another address; it becomes the account's when the link that goes there is opened. */
import { Button, Stack, Text, TextInput } from "@mantine/core";
import { IconMailCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form/FormProblem";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { Notice } from "@/components/Notice";
import { askForAddress } from "./accountRequests";

export function ChangeAddress({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(["security", "problems", "common"]);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, problem, busy, submit } = useProblemForm({
    mode: "uncontrolled",
    initialValues: { email: "" },
    validate: {
      email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t("problems:email_invalid")),
    },
    fieldOfCode: { email_invalid: "email" },
    send: async ({ email }) => {
      await askForAddress(email.trim());
      setSentTo(email.trim());
    },
  });
  if (sentTo) {
    return (
      <Stack gap="md">
        <Notice tone="info" icon={<IconMailCheck size={18} aria-hidden />} role="status">
          {t("security:account.emailSent", { email: sentTo })}
        </Notice>
        <Button variant="default" onClick={onDone} data-autofocus>
          {t("common:actions.close")}
        </Button>
      </Stack>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t("security:account.emailText")}</Text>
        <TextInput
          label={t("security:account.newEmail")}
          type="email"
          autoComplete="email"
          maxLength={320}
          data-autofocus
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <FormProblem problem={problem} />
        <SubmitButton busy={busy} fullWidth>
          {t("security:account.emailSubmit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}
