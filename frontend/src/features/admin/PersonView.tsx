/** One account: what guards it and what may be done with it. Nothing of its owner's work is known here. */
import { Stack, Title } from "@mantine/core";
import { IconArrowLeft, IconClockPause, IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { PersonDetail } from "@/client/types";
import { CopyButton } from "@/components/CopyButton";
import { DateTime, RelativeTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { Notice } from "@/components/Notice";
import { formatDateTime } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { useMay } from "@/lib/permissions";
import { PersonActs } from "./PersonActs";
import classes from "./PersonView.module.css";
import { personQuery } from "./queries";
import { Section } from "./Section";
import { StatusMark } from "./StatusMark";
import { useCodeWords } from "./words";

export function PersonView({ id }: { id: string }) {
  const { t } = useTranslation("admin");
  const may = useMay("people:read");
  const person = useQuery({ ...personQuery(id), enabled: may });
  return (
    <Section
      may="people:read"
      title={person.data?.email ?? t("people.title")}
      text={t("person.text")}
      actions={
        <LinkAnchor to="/admin/users" className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {t("person.back")}
        </LinkAnchor>
      }
    >
      {() => (
        <ListStates query={person} skeleton={<RowsSkeleton rows={6} />}>
          {(known) => (
            <Stack gap={32}>
              <Standing person={known} />
              <Facts person={known} />
              <PersonActs person={known} />
            </Stack>
          )}
        </ListStates>
      )}
    </Section>
  );
}

/** What keeps the owner from signing in, if anything does. */
function Standing({ person }: { person: PersonDetail }) {
  const { t } = useTranslation("admin");
  const locale = useLocale();
  if (person.status === "locked") {
    return (
      <Notice
        tone="bad"
        role="status"
        icon={<IconLock size={18} aria-hidden />}
        title={t("person.lockedNotice")}
      >
        {t("person.lockedNoticeText")}
      </Notice>
    );
  }
  if (person.paused_until === null) return null;
  return (
    <Notice
      tone="warn"
      role="status"
      icon={<IconClockPause size={18} aria-hidden />}
      title={t("person.paused", { time: formatDateTime(person.paused_until, locale) })}
    >
      {t("person.pausedText")}
    </Notice>
  );
}

function Facts({ person }: { person: PersonDetail }) {
  const { t } = useTranslation("admin");
  const heading = useId();
  const words = useCodeWords();
  const mayReadLog = useMay("log:read");
  const language = person.locale === "uk" ? "uk" : "en";
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="sm">
        {t("person.guards")}
      </Title>
      <dl className={classes.facts}>
        <Fact name={t("columns.status")}>
          <StatusMark person={person} />
        </Fact>
        <Fact name={t("columns.roles")}>{words.roles(person.roles)}</Fact>
        <Fact name={t("columns.factors")}>{words.factors(person.factors) || t("noFactors")}</Fact>
        <Fact name={t("person.sessions")}>
          {person.sessions ? t("person.devices", { count: person.sessions }) : t("person.nowhere")}
        </Fact>
        <Fact name={t("columns.seen")}>
          {person.last_seen_at ? <RelativeTime at={person.last_seen_at} /> : t("never")}
        </Fact>
        <Fact name={t("person.password")}>
          <DateTime at={person.password_changed_at} />
        </Fact>
        {person.email_verified_at ? (
          <Fact name={t("person.verified")}>
            <DateTime at={person.email_verified_at} />
          </Fact>
        ) : null}
        <Fact name={t("columns.created")}>
          <DateTime at={person.created_at} />
        </Fact>
        <Fact name={t("person.locale")}>{t(`person.languages.${language}`)}</Fact>
        <Fact name={t("person.id")}>
          <code className={classes.id}>{person.id}</code>{" "}
          <CopyButton size="compact-xs" value={person.id} />
        </Fact>
      </dl>
      {mayReadLog ? (
        <LinkAnchor to="/admin/audit" search={{ about: person.id }}>
          {t("person.log")}
        </LinkAnchor>
      ) : null}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
