/** The sign-up form, for everybody and for the first account. */
import { Checkbox, Stack, TextInput, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form/FormProblem";
import { PasswordField } from "@/components/form/PasswordField";
import { PasswordMeter } from "@/components/form/PasswordMeter";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { LinkAnchor } from "@/components/links";
import { useLocale } from "@/lib/hooks/useLocale";
import { register } from "./requests";

interface RegisterFormProps {
  consentVersion: string;
  firstAdminToken: string | null;
  onRegistered: (email: string) => void;
}

export function RegisterForm(props: RegisterFormProps) {
  const { consentVersion, firstAdminToken, onRegistered } = props;
  const { t } = useTranslation(["auth", "problems"]);
  const locale = useLocale();
  const [secret, setSecret] = useState({ password: "", email: "" });
  const { form, problem, busy, submit } = useProblemForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "", terms: false, privacy: false },
    onValuesChange: ({ password, email }) => setSecret({ password, email }),
    validate: {
      email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t("problems:email_invalid")),
      password: (password) =>
        [...password].length >= 12 ? null : t("problems:password_too_short"),
      terms: (given) => (given ? null : t("problems:consent_required")),
      privacy: (given) => (given ? null : t("problems:consent_required")),
    },
    fieldOfCode: {
      email_invalid: "email",
      password_too_short: "password",
      password_too_long: "password",
      password_breached: "password",
      password_contains_identity: "password",
      consent_required: "terms",
    },
    send: async ({ email, password }) => {
      await register({ email: email.trim(), password, locale, consentVersion, firstAdminToken });
      onRegistered(email.trim());
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
        <div>
          <PasswordField
            label={t("auth:password")}
            description={t("auth:register.passwordHint")}
            autoComplete="new-password"
            required
            withAsterisk={false}
            key={form.key("password")}
            {...form.getInputProps("password")}
          />
          <PasswordMeter {...secret} said={form.errors.password} />
        </div>
        <Checkbox
          label={<Consent text="terms" />}
          key={form.key("terms")}
          {...form.getInputProps("terms", { type: "checkbox" })}
        />
        <Checkbox
          label={<Consent text="privacy" />}
          key={form.key("privacy")}
          {...form.getInputProps("privacy", { type: "checkbox" })}
        />
        <FormProblem problem={problem} />
        <SubmitButton busy={busy} fullWidth>
          {t("auth:register.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}

/** The page opens in a new tab, so that what was typed here stays. */
function Consent({ text }: { text: "terms" | "privacy" }) {
  const { t } = useTranslation("auth");
  return (
    <>
      <Trans
        t={t}
        i18nKey={`register.${text}`}
        components={{ 1: <LinkAnchor to={`/${text}`} target="_blank" underline="always" /> }}
      />
      <VisuallyHidden> ({t("register.opensNew")})</VisuallyHidden>
    </>
  );
}
