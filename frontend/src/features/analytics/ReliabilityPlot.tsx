/** The reliability plot: what the score promised against what came; its table twin stands beside it. */
import { useTranslation } from "react-i18next";
import type { Calibration } from "@/client/types";
import classes from "./Analytics.module.css";

type Bin = NonNullable<Calibration["figures"]>["bins"][number];

export function ReliabilityPlot({ bins }: { bins: readonly Bin[] }) {
  const { t } = useTranslation("analytics");
  return (
    <figure className={classes.plot}>
      <svg viewBox="-4 -4 108 108" aria-hidden>
        <path className={classes.frame} d="M0 0V100H100" />
        <path className={classes.ideal} d="M0 100L100 0" />
        {bins.map(({ low, mean_score, answered }) => {
          if (mean_score === null || answered.rate === null) return null;
          const [least, most] = [answered.low ?? answered.rate, answered.high ?? answered.rate];
          return (
            <g key={low}>
              <line
                className={classes.spread}
                x1={mean_score}
                x2={mean_score}
                y1={100 - least * 100}
                y2={100 - most * 100}
              />
              <circle cx={mean_score} cy={100 - answered.rate * 100} r="2" />
            </g>
          );
        })}
      </svg>
      <figcaption className={classes.dim}>{t("calibration.plot")}</figcaption>
    </figure>
  );
}
