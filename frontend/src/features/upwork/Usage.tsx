/** How much of Upwork's allowance was used today in the person's name, and for what. */
import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { UpworkUsage } from "@/client/types";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { Fact } from "./AccountFacts";
import { usageQuery } from "./requests";
import classes from "./Upwork.module.css";

export function Usage() {
  const { t } = useTranslation("upwork");
  const query = useQuery(usageQuery);
  return (
    <section aria-labelledby="usage-title">
      <Title order={2} id="usage-title" mb="xs">
        {t("usage.title")}
      </Title>
      <ListStates query={query} skeleton={<RowsSkeleton rows={3} />}>
        {(usage) => <Figures usage={usage} />}
      </ListStates>
    </section>
  );
}

function Figures({ usage }: { usage: UpworkUsage }) {
  const { t } = useTranslation("upwork");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const { per_second, per_minute, per_day } = usage.limits;
  const rows = [
    ["total", usage.total],
    ["person", usage.for_person],
    ["sync", usage.for_sync],
    ["refresh", usage.for_refresh],
  ] as const;
  return (
    <>
      <dl className={classes.facts}>
        {rows.map(([name, value]) => (
          <Fact key={name} name={t(`usage.${name}`)}>
            <span className="tabular">{number(value)}</span>
          </Fact>
        ))}
        <Fact name={t("usage.waited")}>
          <span className="tabular">
            {new Intl.NumberFormat(locale, {
              style: "unit",
              unit: "second",
              unitDisplay: "long",
              maximumFractionDigits: 1,
            }).format(usage.waited_seconds)}
          </span>
        </Fact>
        <Fact name={t("usage.refused")}>
          <span className="tabular">{number(usage.refused)}</span>
        </Fact>
      </dl>
      <p className={classes.dim}>
        {t("usage.limits", {
          second: number(per_second),
          minute: number(per_minute),
          day: number(per_day),
        })}
      </p>
    </>
  );
}
