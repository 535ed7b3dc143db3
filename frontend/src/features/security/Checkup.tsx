/** The cards of the checkup. */
import { Title } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconExclamationCircle,
  IconInfoCircle,
  IconShieldCheck,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SecurityProfile } from "@/client/types";
import { LinkButton } from "@/components/links";
import { Notice } from "@/components/Notice";
import { formatDateTime } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Checkup.module.css";
import { checkup, type Finding, todo } from "./findings";

const ICONS = {
  bad: IconAlertTriangle,
  warn: IconExclamationCircle,
  info: IconInfoCircle,
  good: IconCircleCheck,
} as const;

export function Checkup({ profile }: { profile: SecurityProfile }) {
  const { t } = useTranslation("security");
  const findings = checkup(profile);
  const count = todo(findings);
  return (
    <>
      {count > 0 ? (
        <Notice tone="warn" icon={<IconExclamationCircle size={18} aria-hidden />}>
          {t("check.todo", { count })}
        </Notice>
      ) : (
        <Notice tone="good" icon={<IconShieldCheck size={18} aria-hidden />}>
          {t("check.fine")}
        </Notice>
      )}
      <ul className={classes.cards}>
        {findings.map((finding) => (
          <Card key={finding.about} finding={finding} />
        ))}
      </ul>
    </>
  );
}

function Card({ finding }: { finding: Finding }) {
  const { t } = useTranslation("security");
  const locale = useLocale();
  const { about, tone, to, count = 0, at } = finding;
  const ToneIcon = ICONS[tone];
  const isTask = tone === "bad" || tone === "warn";
  const words = { count, date: at ? formatDateTime(at, locale, false) : "" };
  // Which of a finding's words are spoken depends on its tone, so the key is put together here.
  const say = (part: "title" | "text" | "action") =>
    (t as (key: string, options: object) => string)(
      `check.${about}.${isTask ? "task" : "calm"}.${part}`,
      words,
    );
  return (
    <li className={classes.card}>
      <div className={classes.tone} data-tone={tone}>
        <ToneIcon size={18} aria-hidden />
        {t(`check.tones.${tone}`)}
      </div>
      <Title order={2} size="h3">
        {say("title")}
      </Title>
      <p className={classes.text}>{say("text")}</p>
      <LinkButton to={to} size="xs" variant={isTask ? "filled" : "default"}>
        {say("action")}
      </LinkButton>
    </li>
  );
}
