/** Address and password; the answer says which step comes next. */
import { Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LoginStep } from "@/client/types";
import { FormProblem } from "@/components/form/FormProblem";
import { PasswordField } from "@/components/form/PasswordField";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { LinkAnchor } from "@/components/links";
import { asProblem } from "@/lib/problem";
import { logIn } from "./requests";

interface PasswordFormProps {
  onUnverified: (email: string) => void;
  /** The form stays busy until what follows is settled. */
  onAccepted: (next: LoginStep) => Promise<void>;
}

export function PasswordForm({ onUnverified, onAccepted }: PasswordFormProps) {
  const { t } = useTranslation(["auth", "problems"]);
  const { form, problem, busy, submit } = useProblemForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: {
      email: (email) => (email.trim() ? null : t("problems:field_required")),
      password: (password) => (password ? null : t("problems:field_required")),
    },
    send: async ({ email, password }) => {
      const address = email.trim();
      try {
        await onAccepted(await logIn(address, password));
      } catch (error) {
        if (asProblem(error).code !== "email_unverified") throw error;
        onUnverified(address);
      }
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("auth:email")}
          type="email"
          // "webauthn" lets the browser offer passkeys here; it has to stand last.
          autoComplete="username webauthn"
          required
          withAsterisk={false}
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <div>
          <PasswordField
            label={t("auth:password")}
            autoComplete="current-password"
            required
            withAsterisk={false}
            key={form.key("password")}
            {...form.getInputProps("password")}
          />
          <LinkAnchor to="/forgot-password" search={true} size="sm" mt={4} display="inline-block">
            {t("auth:signIn.forgot")}
          </LinkAnchor>
        </div>
        <FormProblem problem={problem} />
        <SubmitButton busy={busy} fullWidth>
          {t("auth:signIn.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}
