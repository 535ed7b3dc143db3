/** One input for one code, and its button: pasted or typed, with or without spaces. */
import { Stack, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isBackupCode, isTotp, plainBackupCode, plainTotp } from "@/lib/codes";
import { asProblem } from "@/lib/problem";
import classes from "./CodeForm.module.css";
import { FormProblem } from "./FormProblem";
import { SubmitButton } from "./SubmitButton";
import { useProblemForm } from "./useProblemForm";

export type CodeKind = "totp" | "sms" | "email" | "backup_code";

interface CodeFormProps {
  kind: CodeKind;
  submitLabel: string;
  /** Called with the code in its plain form. */
  send: (code: string) => Promise<void>;
  /** The challenge is over: another one has to be begun. Without a challenge there is nothing to run out. */
  onExpired?: () => void;
  /** Between the code and the button, e.g. "remember this device". */
  children?: ReactNode;
}

export function CodeForm({ kind, submitLabel, send, onExpired, children }: CodeFormProps) {
  const { t } = useTranslation("factors");
  const isBackup = kind === "backup_code";
  const { form, problem, busy, submit } = useProblemForm({
    mode: "uncontrolled",
    initialValues: { code: "" },
    validate: {
      code: (code) => {
        if (isBackup) return isBackupCode(code) ? null : t("code.badBackup");
        return isTotp(code) ? null : t(kind === "totp" ? "code.badSix" : "code.badSent");
      },
    },
    fieldOfCode: { bad_code: "code" },
    send: async ({ code }) => {
      try {
        await send(isBackup ? plainBackupCode(code) : plainTotp(code));
      } catch (error) {
        if (!onExpired || asProblem(error).code !== "challenge_expired") throw error;
        onExpired();
      }
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t(`code.${kind}`)}
          inputMode={isBackup ? "text" : "numeric"}
          autoComplete={isBackup ? "off" : "one-time-code"}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          size="md"
          classNames={{ input: classes.code ?? "" }}
          required
          withAsterisk={false}
          data-autofocus
          key={form.key("code")}
          {...form.getInputProps("code")}
        />
        {children}
        <FormProblem problem={problem} />
        <SubmitButton busy={busy} fullWidth>
          {submitLabel}
        </SubmitButton>
      </Stack>
    </form>
  );
}
