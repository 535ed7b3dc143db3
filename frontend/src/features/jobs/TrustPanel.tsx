/** What was found about a post's honesty: hedged, with the words it rests on, and the person has the last say. */
import { Button } from "@mantine/core";
import {
  IconAlertTriangle,
  IconMinus,
  IconRobot,
  IconShieldCheck,
  IconThumbUp,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { JobDetail, JobFlag, JobTrust, Quoted } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { formatMoney } from "@/lib/format";
import { useJobWords } from "./facts";
import panels from "./JobDetail.module.css";
import type { SubHeading } from "./JobPanels";
import classes from "./TrustPanel.module.css";
import { useOverrule } from "./useOverrule";

export function TrustPanel({ job, heading: Heading }: { job: JobDetail; heading: SubHeading }) {
  const { t } = useJobWords();
  const { trust } = job;
  const overrule = useOverrule(job);
  const Icon = trust.level === "clear" ? IconShieldCheck : IconAlertTriangle;
  return (
    <section className={panels.panel}>
      <Heading>{t("trust.title")}</Heading>
      <p className={classes.level} data-level={trust.level}>
        <Icon size={16} aria-hidden />
        {t(`fit:levels.${trust.level}`)}
      </p>
      <ul className={classes.list}>
        {trust.flags.map((flag) => (
          <Flag
            key={flag.code}
            flag={flag}
            busy={overrule.isPending}
            onOverrule={() => overrule.mutate(toggled(trust, flag))}
          />
        ))}
      </ul>
      {overrule.error ? <ProblemNotice error={overrule.error} /> : null}
      <Traps trust={trust} />
      <Signals job={job} />
    </section>
  );
}

/** The codes that count for nothing once `flag` has changed sides. */
function toggled(trust: JobTrust, flag: JobFlag): JobFlag["code"][] {
  return trust.flags
    .filter((each) => (each === flag ? !each.overruled : each.overruled))
    .map((each) => each.code);
}

function Quote({ quoted }: { quoted: Quoted }) {
  return <q className={classes.quote}>{quoted.quote}</q>;
}

interface FlagProps {
  flag: JobFlag;
  busy: boolean;
  onOverrule: () => void;
}

function Flag({ flag, busy, onOverrule }: FlagProps) {
  const { t } = useJobWords();
  const name = t(`fit:flags.${flag.code}`);
  return (
    <li className={classes.flag} data-overruled={flag.overruled || undefined}>
      <span>
        {t(`fit:certainty.${flag.certainty}`)}: {name}
        {flag.disguised ? ` ${t("trust.disguised")}` : null}
        {flag.overruled ? ` · ${t("trust.overruled")}` : null}
      </span>
      {flag.evidence ? <Quote quoted={flag.evidence} /> : null}
      <Button
        size="compact-xs"
        variant="subtle"
        loading={busy}
        aria-label={t(flag.overruled ? "trust.takeBackOf" : "trust.overruleOf", { flag: name })}
        onClick={onOverrule}
      >
        {t(flag.overruled ? "trust.takeBack" : "trust.overrule")}
      </Button>
    </li>
  );
}

/** Checks that applicants read, and lines meant for a machine, which never reach the one that drafts. */
function Traps({ trust }: { trust: JobTrust }) {
  const { t } = useJobWords();
  return (
    <>
      {trust.traps.map((trap) => (
        <Found
          key={trap.evidence.start}
          icon={<IconAlertTriangle size={14} aria-hidden />}
          text={trap.word ? t("trust.trap", { word: trap.word }) : t("trust.trapUntold")}
          quoted={trap.evidence}
        />
      ))}
      {trust.machine_orders.map((order) => (
        <Found
          key={order.start}
          icon={<IconRobot size={14} aria-hidden />}
          text={t("trust.machine")}
          quoted={order}
        />
      ))}
    </>
  );
}

function Found({ icon, text, quoted }: { icon: ReactNode; text: string; quoted: Quoted }) {
  return (
    <div className={classes.found}>
      <span className={classes.foundText}>
        {icon}
        {text}
      </span>
      <Quote quoted={quoted} />
    </div>
  );
}

const LEANING_ICONS = { good: IconThumbUp, neutral: IconMinus, weak: IconAlertTriangle };

/** What the figures say; money is told in the person's own way of writing it. */
function Signals({ job }: { job: JobDetail }) {
  const { t, locale } = useJobWords();
  const { signals } = job.trust;
  if (signals.length === 0) return null;
  return (
    <ul className={classes.signals}>
      {signals.map(({ code, detail, leaning }) => {
        const Icon = LEANING_ICONS[leaning];
        const shown = code === "spent" ? formatMoney(detail, "USD", locale) : detail;
        return (
          <li key={code} data-leaning={leaning}>
            <Icon size={14} aria-hidden />
            {t(`fit:qualities.${code}`, { detail: shown })}
          </li>
        );
      })}
    </ul>
  );
}
