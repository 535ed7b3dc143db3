/** Everything a page may lean on: theme, toasts, data, and the last safety net. */
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ErrorBoundary } from "@/components/ErrorBoundary";
import { StepUpHost } from "@/components/stepUp/StepUpHost";
import { readNonce } from "@/lib/nonce";
import { cssVariables, makeTheme } from "@/theme";

interface ProvidersProps {
  queryClient: QueryClient;
  children: ReactNode;
  /** "test" switches transitions off. */
  env?: "default" | "test";
}

export function Providers({ queryClient, children, env = "default" }: ProvidersProps) {
  const { t } = useTranslation();
  const closeLabel = t("actions.close");
  const theme = useMemo(() => makeTheme(closeLabel), [closeLabel]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={readNonce}
      env={env}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" limit={3} />
        <StepUpHost />
        <ErrorBoundary>{children}</ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}
