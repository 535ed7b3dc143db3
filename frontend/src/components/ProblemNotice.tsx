/** A failure told in words: what happened, what to do, and the request id to copy. */
import { Button, Code, Group } from "@mantine/core";
import { IconAlertTriangle, IconRefresh } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isKnownCode, useProblemText } from "@/i18n/problemText";
import { asProblem, isQuiet } from "@/lib/problem";
import { CopyButton } from "./CopyButton";
import { Notice } from "./Notice";

interface ProblemNoticeProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
  /** A way out beside "Try again", e.g. a link to connect Upwork. */
  action?: ReactNode;
}

export function ProblemNotice({ error, onRetry, action }: ProblemNoticeProps) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const { title, hint } = useProblemText()(problem);
  if (isQuiet(problem)) return null;
  // An expected refusal (a wrong password) is no case for the operator; a failure is.
  const requestId = problem.status >= 500 || !isKnownCode(problem.code) ? problem.requestId : null;
  return (
    <Notice
      tone="bad"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={title}
      role="alert"
    >
      {hint}
      {requestId ? (
        <Group gap="sm" mt="xs">
          <Code>{t("list.requestId", { id: requestId })}</Code>
          <CopyButton value={requestId} />
        </Group>
      ) : null}
      {onRetry || action ? (
        <Group gap="sm" mt="sm">
          {onRetry ? (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRefresh size={14} aria-hidden />}
              onClick={onRetry}
            >
              {t("actions.retry")}
            </Button>
          ) : null}
          {action}
        </Group>
      ) : null}
    </Notice>
  );
}
