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

type Read<T> = Pick<
  UseQueryResult<T>,
  "data" | "error" | "isPending" | "isRefetching" | "dataUpdatedAt" | "refetch"
>;

interface WorkSectionProps<T> {
  name: "invitations" | "offers" | "contracts" | "hours" | "transactions" | "history" | "profile";
  query: Read<T>;
  icon: ReactNode;
  isEmpty?: (found: T) => boolean;
  children: (found: T) => ReactNode;
}

/** What a permission at Upwork decides: asking again changes nothing. */
const REFUSED = ["upwork_scope_missing", "upwork_refused"];

export function WorkSection<T>({ name, query, icon, isEmpty, children }: WorkSectionProps<T>) {
  const { t } = useTranslation("work");
  const id = useId();
  const problem = query.error && !query.data ? asProblem(query.error) : null;
  const absent = problem?.code === "upwork_not_offered";
  const refused = problem !== null && REFUSED.includes(problem.code);
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{t(`${name}.title`)}</h2>
        {query.data ? (
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
      {absent || refused ? (
        <Notice tone="info" icon={<IconInfoCircle size={18} aria-hidden />}>
          {absent ? t(`${name}.absent`) : t("refused")}{" "}
          <LinkAnchor to="/upwork">{t("why")}</LinkAnchor>
          {refused && problem.detail ? (
            <p className={classes.says}>{t("says", { words: problem.detail })}</p>
          ) : null}
        </Notice>
      ) : (
        <ListStates
          query={query}
          skeleton={<RowsSkeleton rows={2} />}
          failedAction={(error) => <ConnectUpwork error={error} />}
          {...(isEmpty ? { isEmpty } : {})}
          empty={{ icon, text: t(`${name}.empty`) }}
        >
          {children}
        </ListStates>
      )}
    </section>
  );
}
