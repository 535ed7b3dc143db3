/** One list of the page under its heading, as fresh as it says, with what stands in its way told in words. */
import { Button } from "@mantine/core";
import { IconInfoCircle, IconRefresh } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { ConnectUpwork } from "@/components/ConnectUpwork";
import { RelativeTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { Notice } from "@/components/Notice";
import { asProblem } from "@/lib/problem";
import classes from "./Work.module.css";

interface WorkSectionProps<T> {
  name: "invitations" | "offers" | "contracts";
  query: UseQueryResult<T[]>;
  icon: ReactNode;
  children: (found: T[]) => ReactNode;
}

export function WorkSection<T>({ name, query, icon, children }: WorkSectionProps<T>) {
  const { t } = useTranslation("work");
  const id = useId();
  const absent = query.error && asProblem(query.error).code === "upwork_not_offered";
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{t(`${name}.title`)}</h2>
        {query.data && !absent ? (
          <span className={classes.asOf}>
            {t("asOf")} <RelativeTime at={new Date(query.dataUpdatedAt).toISOString()} />
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t("againWhat", { what: t(`${name}.title`) })}
              leftSection={<IconRefresh size={14} aria-hidden />}
              loading={query.isRefetching}
              onClick={() => void query.refetch()}
            >
              {t("again")}
            </Button>
          </span>
        ) : null}
      </div>
      {absent ? (
        <Notice tone="info" icon={<IconInfoCircle size={18} aria-hidden />}>
          {t(`${name}.absent`)} <LinkAnchor to="/upwork">{t("why")}</LinkAnchor>
        </Notice>
      ) : (
        <ListStates
          query={query}
          skeleton={<RowsSkeleton rows={2} />}
          failedAction={(error) => <ConnectUpwork error={error} />}
          isEmpty={(found) => found.length === 0}
          empty={{ icon, text: t(`${name}.empty`) }}
        >
          {children}
        </ListStates>
      )}
    </section>
  );
}
