/** That Upwork's texts do not stay: for how long they are held, and when they were last deleted. */
import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { RelativeTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { Fact } from "./AccountFacts";
import { retentionQuery } from "./requests";
import classes from "./Upwork.module.css";

export function Retention() {
  const { t } = useTranslation("upwork");
  const locale = useLocale();
  const query = useQuery(retentionQuery);
  return (
    <section aria-labelledby="retention-title">
      <Title order={2} id="retention-title" mb="xs">
        {t("retention.title")}
      </Title>
      <ListStates query={query} skeleton={<RowsSkeleton rows={2} />}>
        {({ last_run_at, removed, runs_every_seconds, content_life_hours }) => (
          <>
            <p className={classes.intro}>
              {t("retention.text", {
                count: content_life_hours,
                shown: formatNumber(content_life_hours, locale),
              })}
            </p>
            <dl className={classes.facts}>
              <Fact name={t("retention.last")}>
                {last_run_at ? <RelativeTime at={last_run_at} /> : t("retention.never")}
              </Fact>
              {removed === null ? null : (
                <Fact name={t("retention.removed")}>
                  <span className="tabular">{formatNumber(removed, locale)}</span>
                </Fact>
              )}
              <Fact name={t("retention.every")}>
                {new Intl.NumberFormat(locale, {
                  style: "unit",
                  unit: "minute",
                  unitDisplay: "long",
                  maximumFractionDigits: 1,
                }).format(runs_every_seconds / 60)}
              </Fact>
            </dl>
          </>
        )}
      </ListStates>
    </section>
  );
}
