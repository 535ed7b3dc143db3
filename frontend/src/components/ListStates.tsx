/** The four faces of anything loaded: loading, failed, empty, full. */
import { Center, Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDelayed } from "@/lib/hooks/useDelayed";
import { ProblemNotice } from "./ProblemNotice";

interface Loaded<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface ListStatesProps<T> {
  query: Loaded<T>;
  isEmpty?: (data: T) => boolean;
  /** One sentence and, where something can be done, one action. */
  empty?: { text: ReactNode; action?: ReactNode; icon?: ReactNode };
  /** Shaped like the content; shown only when loading takes longer than 200 ms. */
  skeleton?: ReactNode;
  /** A way out of a failure, e.g. "Connect Upwork" for upwork_not_connected. */
  failedAction?: (error: unknown) => ReactNode;
  children: (data: T) => ReactNode;
}

export function ListStates<T>(props: ListStatesProps<T>) {
  const { query, isEmpty, empty, skeleton, failedAction, children } = props;
  const failed = query.error ? (
    <ProblemNotice
      error={query.error}
      onRetry={() => void query.refetch()}
      action={failedAction?.(query.error)}
    />
  ) : null;
  if (query.data === undefined) {
    return failed ?? <Loading skeleton={skeleton} />;
  }
  return (
    <Stack gap="md">
      {failed}
      {empty && isEmpty?.(query.data) ? <Empty {...empty} /> : children(query.data)}
    </Stack>
  );
}

function Loading({ skeleton }: { skeleton: ReactNode }) {
  const { t } = useTranslation();
  const late = useDelayed(200);
  if (!late) return null;
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t("list.loading")}</VisuallyHidden>
      <div aria-hidden>{skeleton ?? <RowsSkeleton />}</div>
    </div>
  );
}

function Empty({ text, action, icon }: { text: ReactNode; action?: ReactNode; icon?: ReactNode }) {
  return (
    <Center mih={180}>
      <Stack align="center" gap="md" maw={420} ta="center" c="dimmed">
        {icon}
        <div>{text}</div>
        {action}
      </Stack>
    </Center>
  );
}

/** A plain list's skeleton: `rows` lines of a title and a meta line. */
export function RowsSkeleton({ rows = 5 }: { rows?: number }) {
  const widths = ["62%", "48%", "71%", "55%", "66%"];
  return (
    <Stack gap="lg">
      {Array.from({ length: rows }, (_, row) => widths[row % widths.length]).map((width, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
        <Stack gap={8} key={row}>
          <Skeleton height={14} width={width} />
          <Skeleton height={10} width="34%" />
        </Stack>
      ))}
    </Stack>
  );
}
