/** Calls of models, the newest first: who was asked for what, what it cost, what was sent, what is left of it. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ModelCall } from "@/client/types";
import { DateTime, RelativeTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { ScrollText } from "@/components/ScrollText";
import { api, call } from "@/lib/api";
import { formatCost, formatNumber, formatPercent } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./ModelCalls.module.css";

const KEY = ["models", "calls"] as const;

/** Those for one application, or the person's last hundred. */
function callsQuery(applicationId: string | null) {
  return queryOptions({
    queryKey: [...KEY, applicationId ?? "all"],
    queryFn: async ({ signal }) => {
      if (applicationId === null)
        return (await call(api.GET("/api/v1/ai/calls", { signal }))).items;
      const path = { application_id: applicationId };
      const answer = await call(
        api.GET("/api/v1/applications/{application_id}/model-calls", { params: { path }, signal }),
      );
      return answer.items;
    },
    staleTime: 0,
  });
}

function keptQuery(applicationId: string | null) {
  return queryOptions({
    queryKey: [...KEY, applicationId ?? "all", "kept"],
    queryFn: ({ signal }) =>
      call(
        api.GET("/api/v1/applications/{application_id}/model-calls/kept", {
          params: { path: { application_id: applicationId ?? "" } },
          signal,
        }),
      ),
    enabled: applicationId !== null,
    staleTime: 0,
  });
}

export function ModelCalls({ applicationId }: { applicationId: string | null }) {
  const { t } = useTranslation("writing");
  const query = useQuery(callsQuery(applicationId));
  const { data: kept } = useQuery(keptQuery(applicationId));
  const shares = new Map(kept?.map(({ call_id, kept_share }) => [call_id, kept_share]));
  return (
    <ListStates query={query} skeleton={<RowsSkeleton rows={2} />}>
      {(calls) =>
        calls.length === 0 ? (
          <p className={classes.none}>{t(applicationId ? "calls.noneHere" : "calls.none")}</p>
        ) : (
          <ol className={classes.calls}>
            {calls.map((each) => (
              <Call
                key={each.id}
                call={each}
                share={each.kept_share ?? shares.get(each.id) ?? null}
              />
            ))}
          </ol>
        )
      }
    </ListStates>
  );
}

function Call({ call: made, share }: { call: ModelCall; share: number | null }) {
  const { t } = useTranslation("writing");
  const locale = useLocale();
  return (
    <li className={classes.call}>
      <div className={classes.head}>
        <span className={classes.what}>{t(`calls.purposes.${made.purpose}`)}</span>{" "}
        <RelativeTime at={made.at} />
      </div>
      <div className={classes.meta}>
        {made.model} ({t(made.is_own ? "calls.own" : "calls.shared")}) ·{" "}
        {t(`calls.outcomes.${made.outcome}`)}
      </div>
      <div className={classes.meta}>
        <Cost call={made} />
      </div>
      {share === null ? null : (
        <div className={classes.meta}>
          {share === 1
            ? t("calls.shareAll")
            : t("calls.share", { share: formatPercent(share, locale) })}
        </div>
      )}
      <Sent call={made} />
    </li>
  );
}

function Cost({ call: made }: { call: ModelCall }) {
  const { t } = useTranslation("writing");
  const locale = useLocale();
  const words = t(made.is_told ? "calls.tokens" : "calls.tokensGuessed", {
    read: formatNumber(made.tokens_read, locale),
    written: formatNumber(made.tokens_written, locale),
  });
  return (
    <span className="tabular">
      {words} · {formatCost(made.dollars, locale)}
    </span>
  );
}

/** What left, on demand; of the job only that its text went along is kept. */
function Sent({ call: made }: { call: ModelCall }) {
  const { t } = useTranslation("writing");
  if (made.sent === null) return <div className={classes.meta}>{t("calls.notKept")}</div>;
  return (
    <details className={classes.sent}>
      <summary>{t("calls.sent")}</summary>
      <p className={classes.meta}>
        {made.kept_until ? (
          <>
            {t("calls.keptUntil")} <DateTime at={made.kept_until} withTime={false} />.{" "}
          </>
        ) : null}
        {made.job_hash ? t("calls.jobToo") : null}{" "}
        {t("calls.prompt", { version: made.prompt_version })}
      </p>
      <ScrollText label={t("calls.sent")} className={classes.text}>
        {made.sent}
      </ScrollText>
      {made.made ? (
        <>
          <p className={classes.meta}>{t("calls.made")}</p>
          <ScrollText label={t("calls.made")} className={classes.text}>
            {made.made}
          </ScrollText>
        </>
      ) : null}
    </details>
  );
}
