/** Asks for a mail that lets a new password be set. The answer is the same for every address. */
import { Button, Stack, TextInput } from "@mantine/core";
import { IconMailCheck } from "@tabler/icons-react";
import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form/FormProblem";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { LinkAnchor } from "@/components/links";
import { Notice } from "@/components/Notice";
import { SinkNote } from "@/components/SinkNote";
import { Door } from "./Door";
import { forgotPassword } from "./requests";

export function ForgotPasswordPage() {
  const { t } = useTranslation("auth");
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) return <Sent email={sentTo} onOther={() => setSentTo(null)} />;
  return (
    <Door
      title={t("forgot.title")}
      text={t("forgot.text")}
      beside={
        <LinkAnchor to="/sign-in" search={true}>
          {t("forgot.back")}
        </LinkAnchor>
      }
    >
      <AddressForm onSent={setSentTo} />
    </Door>
  );
}

function AddressForm({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useTranslation(["auth", "problems"]);
  const { form, problem, busy, submit } = useProblemForm({
    mode: "uncontrolled",
    initialValues: { email: "" },
    validate: {
      email: (email) => (/^\S+@\S+$/.test(email.trim()) ? null : t("problems:email_invalid")),
    },
    fieldOfCode: { email_invalid: "email" },
    send: async ({ email }) => {
      await forgotPassword(email.trim());
      onSent(email.trim());
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("auth:email")}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <FormProblem problem={problem} />
        <SubmitButton busy={busy} fullWidth>
          {t("auth:forgot.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}

function Sent({ email, onOther }: { email: string; onOther: () => void }) {
  const { t } = useTranslation("auth");
  return (
    <Door
      title={t("checkMail.title")}
      beside={
        <LinkAnchor to="/sign-in" search={true}>
          {t("forgot.back")}
        </LinkAnchor>
      }
    >
      <Notice tone="info" icon={<IconMailCheck size={18} aria-hidden />}>
        <Trans t={t} i18nKey="forgot.sent" values={{ email }} components={{ 1: <b /> }} />
      </Notice>
      <SinkNote of="mail" />
      <Button variant="default" onClick={onOther}>
        {t("checkMail.other")}
      </Button>
    </Door>
  );
}
