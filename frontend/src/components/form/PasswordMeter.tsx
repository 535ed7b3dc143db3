/** How strong a new password is, and every reason why it would be refused. */
import { Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { codeText } from "@/i18n/problemText";
import { api, call } from "@/lib/api";
import classes from "./PasswordMeter.module.css";

const STEPS = [0, 1, 2, 3] as const;

interface PasswordMeterProps {
  password: string;
  email: string;
  /** What the field itself says already. */
  said: ReactNode;
}

export function PasswordMeter({ password, email, said }: PasswordMeterProps) {
  const { t } = useTranslation("factors");
  const { t: tProblem } = useTranslation("problems");
  const [asked] = useDebouncedValue({ password, email }, 400);
  // The password is part of the key, so nothing of it is kept once the form is gone.
  const { data } = useQuery({
    queryKey: ["password-check", asked],
    queryFn: ({ signal }) => checkPassword(asked.password, asked.email, signal),
    enabled: asked.password.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  // Without a verdict (too many checks, no network) the server still judges on sending.
  if (!data || password.length === 0) return null;
  const problems = data.problems.map((code) => codeText(tProblem, code) ?? code);
  const score = Math.max(0, Math.min(4, Math.round(data.score))) as 0 | 1 | 2 | 3 | 4;
  return (
    <div className={classes.meter}>
      <div className={classes.bar} data-score={score} aria-hidden>
        {STEPS.map((step) => (
          <span key={step} className={classes.step} data-on={step < score || undefined} />
        ))}
      </div>
      <div aria-live="polite">
        <Text size="xs">{t("strength.label", { word: t(`strength.s${score}`) })}</Text>
        {problems
          .filter((problem) => problem !== said)
          .map((problem) => (
            <Text size="xs" c="var(--bad)" key={problem}>
              {problem}
            </Text>
          ))}
      </div>
    </div>
  );
}

function checkPassword(password: string, email: string, signal: AbortSignal) {
  // A half-typed address is no address yet.
  const body = email.includes("@") ? { password, email } : { password };
  return call(api.POST("/auth/password-check", { body, signal }));
}
