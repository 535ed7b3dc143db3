/** Catches what no page caught, so that a broken page is a message and not a blank screen. */
import { Button, Code, Container, Group, Stack, Title } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "@/lib/problem";
import { ProblemNotice } from "./ProblemNotice";

export function CrashPage({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (error instanceof ApiProblem) {
    return (
      <Container size="sm" py="xl">
        <ProblemNotice error={error} onRetry={onRetry ?? (() => location.reload())} />
      </Container>
    );
  }
  return (
    <Container size="sm" py="xl">
      <Stack gap="md" role="alert">
        <Title order={1}>{t("crash.title")}</Title>
        <div>{t("crash.text")}</div>
        <Code block>{error instanceof Error ? error.message : String(error)}</Code>
        <Group>
          <Button onClick={() => location.reload()}>{t("actions.reload")}</Button>
        </Group>
      </Stack>
    </Container>
  );
}

interface State {
  error: unknown;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <CrashPage error={this.state.error} />;
  }
}
