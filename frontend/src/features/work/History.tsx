/** What was done on Upwork before, with what each brought and what the client said of it. */
import { useTranslation } from "react-i18next";
import type { PastWork } from "@/client/types";
import { DateTime, Money } from "@/components/figures";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Work.module.css";

export function History({ entries }: { entries: readonly PastWork[] }) {
  const { t } = useTranslation("work");
  return (
    <ul className={classes.rows}>
      {entries.map((work) => (
        <li key={work.contract_id} className={classes.row}>
          <div className={classes.what}>
            <div className={classes.name}>{work.title || t("untitled")}</div>
            <Facts work={work} />
            <Review work={work} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Facts({ work }: { work: PastWork }) {
  const { t } = useTranslation("work");
  const locale = useLocale();
  return (
    <div className={classes.facts}>
      <span>{t(`contractStates.${work.state}`)}</span>
      {work.started_at ? (
        <span>
          {t("contracts.from")} <DateTime at={work.started_at} withTime={false} />
        </span>
      ) : null}
      {work.ended_at ? (
        <span>
          {t("contracts.to")} <DateTime at={work.ended_at} withTime={false} />
        </span>
      ) : null}
      {work.earned === null ? null : (
        <span>
          {t("history.earned")} <Money amount={work.earned} currency="USD" />
        </span>
      )}
      {work.hours === null ? null : (
        <span className="tabular">
          {t("hours.count", { shown: formatNumber(Number(work.hours), locale) })}
        </span>
      )}
    </div>
  );
}

function Review({ work }: { work: PastWork }) {
  const { t } = useTranslation("work");
  const locale = useLocale();
  if (work.score === null && !work.comment) {
    return work.state === "closed" ? (
      <div className={classes.facts}>{t("history.noReview")}</div>
    ) : null;
  }
  return (
    <>
      {work.score === null ? null : (
        <div className={classes.facts}>
          <span>{t("history.score", { score: formatNumber(work.score, locale) })}</span>
        </div>
      )}
      {work.comment ? <blockquote className={classes.review}>{work.comment}</blockquote> : null}
    </>
  );
}
