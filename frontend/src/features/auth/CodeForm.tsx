/** One input for one code, and its button: pasted or typed, with or without spaces. */
import { Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/components/form/FormProblem";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { asProblem } from "@/lib/problem";
import classes from "./CodeForm.module.css";
import { isBackupCode, isTotp, plainBackupCode, plainTotp } from "./codes";

interface CodeFormProps {
  kind: "totp" | "backup_code";
  submitLabel: string;
  /** Called with the code in its plain form. */
  send: (code: string) => Promise<void>;
  onExpired: () => void;
}

export function CodeForm({ kind, submitLabel, send, onExpired }: CodeFormProps) {
  const { t } = useTranslation("auth");
  const isTotpCode = kind === "totp";
  const { form, problem, busy, submit } = useProblemForm({
    mode: "uncontrolled",
    initialValues: { code: "" },
    validate: {
      code: (code) => {
        if (isTotpCode) return isTotp(code) ? null : t("factor.badTotp");
        return isBackupCode(code) ? null : t("factor.badBackup");
      },
    },
    fieldOfCode: { bad_code: "code" },
    send: async ({ code }) => {
      try {
        await send(isTotpCode ? plainTotp(code) : plainBackupCode(code));
      } catch (error) {
        if (asProblem(error).code !== "challenge_expired") throw error;
        onExpired();
      }
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t(isTotpCode ? "factor.totp" : "factor.backup")}
          inputMode={isTotpCode ? "numeric" : "text"}
          autoComplete={isTotpCode ? "one-time-code" : "off"}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          size="md"
          classNames={{ input: classes.code ?? "" }}
          required
          withAsterisk={false}
          key={form.key("code")}
          {...form.getInputProps("code")}
        />
        <FormProblem problem={problem} />
        <SubmitButton busy={busy} fullWidth>
          {submitLabel}
        </SubmitButton>
      </Stack>
    </form>
  );
}
