/** How a job fits the person's own rules: why, why not, and every point of the score. */
import { IconCheck, IconMinus, IconX } from "@tabler/icons-react";
import type { FitLine, FitSignal, JobFit } from "@/client/types";
import { LinkAnchor } from "@/components/links";
import { formatNumber } from "@/lib/format";
import classes from "./FitPanel.module.css";
import { type T, useJobWords } from "./facts";
import panels from "./JobDetail.module.css";
import type { SubHeading } from "./JobPanels";
import { Score } from "./RowVerdict";

const MOST_WORDS = 5;
const FIGURES = ["payment_verified", "hire_rate", "spent", "rating", "hired"] as const;

export function FitPanel({ fit, heading: Heading }: { fit: JobFit; heading: SubHeading }) {
  const { t } = useJobWords();
  return (
    <section className={panels.panel}>
      <Heading>{t("fit.title")}</Heading>
      <p className={classes.score}>
        <Score score={fit.score} tier={fit.tier} />
        {fit.profile ? <span> · {t("fit.profile", { name: fit.profile })}</span> : null}
      </p>
      {fit.obstacles.map((obstacle) => (
        <p key={obstacle} className={classes.obstacle}>
          <IconX size={14} aria-hidden />
          {t(`fit:obstacles.${obstacle}`)}
        </p>
      ))}
      <Reasons title={t("fit.why")} fit={fit} signals={fit.why} />
      <Reasons title={t("fit.whyNot")} fit={fit} signals={fit.why_not} against />
      <Points fit={fit} />
      <p className={classes.rules}>
        <LinkAnchor to="/fit">{t("fit.rules")}</LinkAnchor>
      </p>
    </section>
  );
}

interface ReasonsProps {
  title: string;
  fit: JobFit;
  signals: readonly FitSignal[];
  against?: boolean;
}

function Reasons({ title, fit, signals, against = false }: ReasonsProps) {
  const lines = signals.flatMap((name) => fit.lines.find((line) => line.signal === name) ?? []);
  if (lines.length === 0) return null;
  const Icon = against ? IconMinus : IconCheck;
  return (
    <>
      <p className={classes.label}>{title}</p>
      <ul className={classes.reasons} data-against={against || undefined}>
        {lines.map((line) => (
          <li key={line.signal}>
            <Icon size={14} aria-hidden />
            <Reason line={line} against={against} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Reason({ line, against }: { line: FitLine; against: boolean }) {
  const { t, locale } = useJobWords();
  const words = (against ? line.missing : line.words).map((word) => wordText(word, t));
  const list = new Intl.ListFormat(locale, { type: "unit" }).format(words.slice(0, MOST_WORDS));
  return (
    <span>
      {t(`fit:signals.${line.signal}`)}
      {words.length > 0 ? `: ${against ? t("fit.missing", { words: list }) : list}` : null}{" "}
      <span className={classes.points}>
        {t("fit.of", {
          points: formatNumber(line.points, locale),
          weight: formatNumber(line.weight, locale),
        })}
      </span>
    </span>
  );
}

/** Some rules name what they saw by a code of the figures; the others by words of the post. */
function wordText(word: string, t: T): string {
  const known = FIGURES.find((figure) => figure === word);
  return known ? t(`fit:figures.${known}`) : word.replaceAll("_", " ");
}

/** Every line with its points, and their sum, which is the score. */
function Points({ fit }: { fit: JobFit }) {
  const { t, locale } = useJobWords();
  const number = (value: number) => formatNumber(value, locale);
  const lines = fit.lines.filter((line) => line.weight > 0);
  return (
    <details className={classes.all}>
      <summary>{t("fit.all")}</summary>
      <table>
        <tbody>
          {lines.map((line) => (
            <tr key={line.signal}>
              <th scope="row">
                {t(`fit:signals.${line.signal}`)}
                {line.known ? null : <span> ({t("fit.untold")})</span>}
              </th>
              <td>{t("fit.of", { points: number(line.points), weight: number(line.weight) })}</td>
            </tr>
          ))}
          {fit.over > 0 ? (
            <tr>
              <th scope="row">{t("fit.over")}</th>
              <td>−{number(fit.over)}</td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("fit.sum")}</th>
            <td>{number(fit.score)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
