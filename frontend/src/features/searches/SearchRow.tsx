/** One saved search: what it looks for, when it runs, how its last run went, and what can be done with it. */
import { ActionIcon, Button, Group } from "@mantine/core";
import {
  IconAdjustmentsHorizontal,
  IconAlertTriangle,
  IconCopy,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconSearch,
  IconTrash,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SavedSearch } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { LinkAnchor, LinkIcon } from "@/components/links";
import { SearchPills } from "@/components/SearchPills";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { addressOfBody } from "@/lib/jobSearchBody";
import { Meter } from "./Meter";
import classes from "./Searches.module.css";
import { useScheduleText } from "./scheduleText";
import type { SearchActs } from "./useSearchActs";

interface SearchRowProps {
  search: SavedSearch;
  acts: SearchActs;
  onEdit: (search: SavedSearch) => void;
}

export function SearchRow({ search, acts, onEdit }: SearchRowProps) {
  const { t } = useTranslation("searches");
  const address = addressOfBody(search.search);
  return (
    <li className={classes.row}>
      <h2 className={classes.name}>
        <LinkAnchor to="/jobs" search={{ ...address, saved: search.id }}>
          {search.name}
        </LinkAnchor>
      </h2>
      {search.search.query ? (
        <p className={classes.words}>{t("words", { words: search.search.query })}</p>
      ) : null}
      <SearchPills address={address} />
      <Schedule search={search} />
      <LastRun search={search} />
      <Meter search={search} />
      <Group gap={4} mt="sm">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconSearch size={14} aria-hidden />}
          loading={acts.run.isPending && acts.run.variables?.id === search.id}
          aria-label={t("act.runOf", search)}
          onClick={() => acts.run.mutate(search)}
        >
          {t("act.run")}
        </Button>
        {search.schedule ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={
              search.paused ? (
                <IconPlayerPlay size={14} aria-hidden />
              ) : (
                <IconPlayerPause size={14} aria-hidden />
              )
            }
            aria-label={t(search.paused ? "act.resumeOf" : "act.pauseOf", search)}
            onClick={() => acts.pause.mutate(search)}
          >
            {t(search.paused ? "act.resume" : "act.pause")}
          </Button>
        ) : null}
        <LinkIcon
          to="/jobs"
          search={{ ...address, saved: search.id, edit: true }}
          aria-label={t("act.criteria", search)}
        >
          <IconAdjustmentsHorizontal size={16} aria-hidden />
        </LinkIcon>
        <RowIcon word="edit" icon={IconPencil} search={search} onClick={() => onEdit(search)} />
        <RowIcon
          word="copy"
          icon={IconCopy}
          search={search}
          onClick={() => acts.copy.mutate(search)}
        />
        <RowIcon
          word="remove"
          icon={IconTrash}
          search={search}
          onClick={() => acts.remove.mutate(search)}
        />
      </Group>
    </li>
  );
}

interface RowIconProps {
  word: "edit" | "copy" | "remove";
  icon: typeof IconCopy;
  search: SavedSearch;
  onClick: () => void;
}

function RowIcon({ word, icon: Icon, search, onClick }: RowIconProps) {
  const { t } = useTranslation("searches");
  const label = t(`act.${word}`, search);
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}

function Schedule({ search }: { search: SavedSearch }) {
  const { t } = useTranslation("searches");
  const text = useScheduleText();
  if (search.stopped) {
    return (
      <p className={classes.warn}>
        <IconAlertTriangle size={14} aria-hidden />
        {t(`stopped.${search.stopped}`)}
      </p>
    );
  }
  if (!search.schedule) return <p className={classes.meta}>{t("schedule.never")}</p>;
  return (
    <p className={classes.meta}>
      {text(search.schedule)}
      {search.paused ? ` · ${t("schedule.paused")}` : null}
      {search.next_run_at && !search.paused ? (
        <>
          {" "}
          · {t("schedule.next")} <RelativeTime at={search.next_run_at} />
        </>
      ) : null}
    </p>
  );
}

/** How many of those returned were new: when all were, there may have been more. */
function LastRun({ search }: { search: SavedSearch }) {
  const { t } = useTranslation("searches");
  const locale = useLocale();
  const { last_run_at, last_returned, last_new, criteria_at } = search;
  if (last_run_at !== null && Date.parse(last_run_at) < Date.parse(criteria_at))
    return (
      <p className={classes.meta}>
        {t("coverage.changed")} <RelativeTime at={criteria_at} />
      </p>
    );
  if (last_run_at === null) return <p className={classes.meta}>{t("coverage.never")}</p>;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <div className={classes.meta}>
      {t("coverage.last")} <RelativeTime at={last_run_at} />
      {last_returned !== null && last_new !== null ? (
        <>
          {" "}
          · {t("coverage.new", { fresh: number(last_new), all: number(last_returned) })}
          <meter
            className={classes.meter}
            min={0}
            max={Math.max(1, last_returned)}
            value={last_new}
            aria-label={t("coverage.label")}
          />
        </>
      ) : null}
      {search.may_have_missed ? (
        <p className={classes.warn}>
          <IconAlertTriangle size={14} aria-hidden />
          {t("coverage.missed")}
        </p>
      ) : null}
    </div>
  );
}
