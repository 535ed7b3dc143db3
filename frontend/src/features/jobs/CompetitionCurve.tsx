/** How the number of proposals grew while the job was looked at: a line, and the same as a table. */
import type { Competition } from "@/client/types";
import { DateTime } from "@/components/figures";
import { formatNumber } from "@/lib/format";
import classes from "./CompetitionCurve.module.css";
import { useJobWords } from "./facts";

const WIDTH = 240;
const HEIGHT = 48;
const EDGE = 4;

interface Point {
  at: string;
  proposals: number;
}

export function CompetitionCurve({ snapshots }: { snapshots: readonly Competition[] }) {
  const { t, locale } = useJobWords();
  const points = snapshots.flatMap(({ at, proposals }): Point[] =>
    proposals === null ? [] : [{ at, proposals }],
  );
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const change = last.proposals - first.proposals;
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.curve} aria-hidden="true">
        <polyline points={coordinates(points)} />
      </svg>
      <figcaption>
        {t("competition.grown", {
          count: points.length,
          change: new Intl.NumberFormat(locale, { signDisplay: "exceptZero" }).format(change),
        })}
      </figcaption>
      <details>
        <summary>{t("competition.table")}</summary>
        <table>
          <tbody>
            {points.map(({ at, proposals }) => (
              <tr key={at}>
                <th scope="row">
                  <DateTime at={at} />
                </th>
                <td>{formatNumber(proposals, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** Time runs to the right, proposals upwards from the fewest; a level line lies in the middle. */
function coordinates(points: readonly Point[]): string {
  const times = points.map(({ at }) => Date.parse(at));
  const counts = points.map(({ proposals }) => proposals);
  const place = (value: number, all: number[], length: number) => {
    const [least, most] = [Math.min(...all), Math.max(...all)];
    const share = most === least ? 0.5 : (value - least) / (most - least);
    return EDGE + share * (length - 2 * EDGE);
  };
  return points
    .map(({ at, proposals }) => {
      const x = place(Date.parse(at), times, WIDTH);
      const y = HEIGHT - place(proposals, counts, HEIGHT);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(" ");
}
