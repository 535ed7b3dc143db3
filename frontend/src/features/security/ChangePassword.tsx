/** Sets another password, knowing the present one. */
import { Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form/FormProblem";
import { PasswordField } from "@/components/form/PasswordField";
import { PasswordMeter } from "@/components/form/PasswordMeter";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { changePassword } from "./accountRequests";
import { useSecurityChanged } from "./factorRequests";

const MIN_LENGTH = 12;

interface ChangePasswordProps {
  email: string;
  onDone: () => void;
}

export function ChangePassword({ email, onDone }: ChangePasswordProps) {
  const { t } = useTranslation(["security", "problems"]);
  const changed = useSecurityChanged();
  const [typed, setTyped] = useState("");
  const { form, problem, busy, submit } = useProblemForm({
    mode: "uncontrolled",
    initialValues: { current_password: "", new_password: "" },
    onValuesChange: (values) => setTyped(values.new_password),
    validate: {
      current_password: (password) => (password ? null : t("problems:field_required")),
      new_password: (password) =>
        [...password].length >= MIN_LENGTH ? null : t("problems:password_too_short"),
    },
    send: async ({ current_password, new_password }) => {
      await changePassword(current_password, new_password);
      changed();
      onDone();
      notifications.show({ message: t("security:account.passwordDone") });
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t("security:account.passwordText")}</Text>
        {/* Tells password managers whose password this is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={t("security:account.currentPassword")}
          autoComplete="current-password"
          data-autofocus
          key={form.key("current_password")}
          {...form.getInputProps("current_password")}
        />
        <div>
          <PasswordField
            label={t("security:account.newPassword")}
            description={t("security:account.passwordHint")}
            autoComplete="new-password"
            key={form.key("new_password")}
            {...form.getInputProps("new_password")}
          />
          <PasswordMeter password={typed} email={email} said={form.errors.new_password} />
        </div>
        <FormProblem problem={problem} />
        <SubmitButton busy={busy} fullWidth>
          {t("security:account.passwordSubmit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}
