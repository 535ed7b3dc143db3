/** Sets a new password by the mailed link. It signs nobody in: the second factor still does. */
import { Stack } from "@mantine/core";
import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form/FormProblem";
import { PasswordField } from "@/components/form/PasswordField";
import { PasswordMeter } from "@/components/form/PasswordMeter";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { LinkButton } from "@/components/links";
import { Notice } from "@/components/Notice";
import { forgetSecrets, useSecrets } from "@/lib/secrets";
import { session } from "@/lib/session";
import { Door } from "./Door";
import { resetPassword } from "./requests";
import { ToSignIn } from "./ToSignIn";

const PATH = "/reset-password";

export function ResetPasswordPage() {
  const { t } = useTranslation("auth");
  const token = useSecrets(PATH)?.token;
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <Door title={t("reset.done")}>
        <Notice tone="good" icon={<IconCircleCheck size={18} aria-hidden />} role="status">
          {t("reset.doneText")}
        </Notice>
        <ToSignIn />
      </Door>
    );
  }
  if (!token) {
    return (
      <Door title={t("reset.title")}>
        <Notice tone="info" icon={<IconInfoCircle size={18} aria-hidden />}>
          {t("reset.noToken")}
        </Notice>
        <ToForgot />
      </Door>
    );
  }
  function finish() {
    setDone(true);
    forgetSecrets(PATH);
    // Every session of the account has ended, perhaps this browser's: it finds out now and not in mid-work.
    void session.recheck();
  }
  return (
    <Door title={t("reset.title")} text={t("reset.text")}>
      <NewPasswordForm token={token} onDone={finish} />
    </Door>
  );
}

function NewPasswordForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation(["auth", "problems"]);
  const [typed, setTyped] = useState("");
  const { form, problem, busy, submit } = useProblemForm({
    mode: "uncontrolled",
    initialValues: { password: "" },
    onValuesChange: ({ password }) => setTyped(password),
    validate: {
      password: (password) =>
        [...password].length >= 12 ? null : t("problems:password_too_short"),
    },
    fieldOfCode: {
      password_too_short: "password",
      password_too_long: "password",
      password_breached: "password",
      password_contains_identity: "password",
    },
    send: async ({ password }) => {
      await resetPassword(token, password);
      onDone();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <PasswordField
            label={t("auth:reset.password")}
            description={t("auth:register.passwordHint")}
            autoComplete="new-password"
            required
            withAsterisk={false}
            key={form.key("password")}
            {...form.getInputProps("password")}
          />
          <PasswordMeter password={typed} email="" said={form.errors.password} />
        </div>
        <FormProblem problem={problem} />
        {problem?.code === "token_invalid" ? <ToForgot /> : null}
        <SubmitButton busy={busy} fullWidth>
          {t("auth:reset.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}

function ToForgot() {
  const { t } = useTranslation("auth");
  return (
    <LinkButton to="/forgot-password" variant="default" fullWidth>
      {t("reset.again")}
    </LinkButton>
  );
}
