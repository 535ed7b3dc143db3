/** What waits for the person once everything is set up: answers, drafts, what is with clients. */
import { Group } from "@mantine/core";
import { IconBriefcase, IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ApplicationState } from "@/client/types";
import { LinkButton } from "@/components/links";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Next.module.css";
import type { Counts } from "./progress";

interface Matter {
  name: "answers" | "failed" | "drafts" | "sending" | "sent" | "hired";
  states: ApplicationState[];
  /** The group of the applications page that shows them. */
  group: "drafts" | "sending" | "client" | "closed";
}

/** The most pressing first. */
const MATTERS: Matter[] = [
  { name: "answers", states: ["offered", "interviewing"], group: "client" },
  { name: "failed", states: ["failed"], group: "drafts" },
  { name: "drafts", states: ["draft"], group: "drafts" },
  { name: "sending", states: ["queued", "sending", "checking"], group: "sending" },
  { name: "sent", states: ["sent", "viewed"], group: "client" },
  { name: "hired", states: ["hired"], group: "closed" },
];

function countOf(counts: Counts, states: ApplicationState[]): number {
  return states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

export function Next({ counts }: { counts: Counts }) {
  const { t } = useTranslation("home");
  const waiting = MATTERS.filter(({ states }) => countOf(counts, states) > 0);
  return (
    <section className={classes.next} aria-labelledby="next-title">
      <h2 id="next-title">{t("next.title")}</h2>
      {waiting.length === 0 ? (
        <p className={classes.none}>{t("next.none")}</p>
      ) : (
        <ul>
          {waiting.map((matter) => (
            <Row key={matter.name} matter={matter} count={countOf(counts, matter.states)} />
          ))}
        </ul>
      )}
      <Group gap="sm" mt="lg">
        <LinkButton to="/jobs" leftSection={<IconBriefcase size={18} aria-hidden />}>
          {t("next.jobs")}
        </LinkButton>
      </Group>
    </section>
  );
}

function Row({ matter: { name, group }, count }: { matter: Matter; count: number }) {
  const { t } = useTranslation("home");
  const locale = useLocale();
  return (
    <li>
      <Link to="/applications" search={{ group }} className={classes.row}>
        <span className={classes.words}>
          <b>{t(`next.${name}`, { count, shown: formatNumber(count, locale) })}</b>
          <span className={classes.text}>{t(`next.${name}_text`)}</span>
        </span>
        <IconChevronRight size={18} aria-hidden />
      </Link>
    </li>
  );
}
