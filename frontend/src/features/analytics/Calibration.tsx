/** How reliable the score was against what clients answered; silent while there is too little to tell. */
import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Calibration as Answer } from "@/client/types";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Analytics.module.css";
import { calibrationQuery } from "./queries";
import { ReliabilityPlot } from "./ReliabilityPlot";
import { useShareText } from "./steps";

type Figures = NonNullable<Answer["figures"]>;

export function Calibration() {
  const { t } = useTranslation("analytics");
  const locale = useLocale();
  const query = useQuery(calibrationQuery);
  return (
    <section className={classes.calibration}>
      <Title order={2}>{t("calibration.title")}</Title>
      <p className={classes.dim}>{t("calibration.text")}</p>
      <ListStates query={query} skeleton={<RowsSkeleton rows={3} />}>
        {({ figures, outcomes, enough }) =>
          figures ? (
            <Reliability figures={figures} outcomes={outcomes} />
          ) : (
            <p>
              {t("calibration.few", {
                shown: formatNumber(outcomes, locale),
                enough: formatNumber(enough, locale),
              })}
            </p>
          )
        }
      </ListStates>
    </section>
  );
}

function Reliability({ figures, outcomes }: { figures: Figures; outcomes: number }) {
  const { t } = useTranslation("analytics");
  const locale = useLocale();
  const text = useShareText();
  const three = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
  return (
    <>
      <p>
        {t("calibration.brier", {
          brier: three(figures.brier),
          base: three(figures.base),
          shown: formatNumber(outcomes, locale),
        })}{" "}
        {figures.skill === null
          ? null
          : t(figures.skill > 0 ? "calibration.better" : "calibration.worse")}
      </p>
      <div className={classes.reliability}>
        <ReliabilityPlot bins={figures.bins} />
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("calibration.score")}</th>
              <th scope="col">{t("calibration.answered")}</th>
            </tr>
          </thead>
          <tbody>
            {figures.bins.map((bin) => {
              const { rate, rest } = text(bin.answered);
              return (
                <tr key={bin.low}>
                  <th scope="row">
                    {formatNumber(bin.low, locale)}–{formatNumber(bin.high, locale)}
                  </th>
                  <td>
                    <b>{rate}</b> <span className={classes.rest}>{rest}</span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
