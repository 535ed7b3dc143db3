/** A draft changed in two places: both are shown, and the person chooses. */
import { Button, Group } from "@mantine/core";
import { IconGitMerge } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { Notice } from "@/components/Notice";
import { type DraftText, textOf } from "./draftText";
import classes from "./Editor.module.css";
import { useDurationWord } from "./useDurationWord";

interface ConflictProps {
  mine: DraftText;
  theirs: Application;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

export function Conflict({ mine, theirs, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { t } = useTranslation("applications");
  return (
    <div className={classes.conflict}>
      <Notice
        tone="warn"
        role="alert"
        icon={<IconGitMerge size={18} aria-hidden />}
        title={t("conflict.title")}
      >
        {t("conflict.text")}
      </Notice>
      <div className={classes.versions}>
        <Version title={t("conflict.mine")} text={mine} theirs={theirs}>
          <Button size="xs" onClick={onKeepMine}>
            {t("conflict.keepMine")}
          </Button>
        </Version>
        <Version
          title={
            <>
              {t("conflict.theirs")} <RelativeTime at={theirs.updated_at} />
            </>
          }
          text={textOf(theirs)}
          theirs={theirs}
        >
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            {t("conflict.takeTheirs")}
          </Button>
        </Version>
      </div>
    </div>
  );
}

interface VersionProps {
  title: React.ReactNode;
  text: DraftText;
  theirs: Application;
  children: React.ReactNode;
}

function Version({ title, text, theirs, children }: VersionProps) {
  const { t } = useTranslation(["applications", "plan"]);
  const word = useDurationWord();
  return (
    <section className={classes.version}>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className={classes.versionText} tabIndex={0}>
        {text.letter || t("letter.empty")}
      </div>
      {theirs.answers.map(({ position, question }) => (
        <div key={position} className={classes.versionText}>
          <b>{question}</b>
          {"\n"}
          {text.answers[position]}
        </div>
      ))}
      <div className={classes.versionText}>
        {t("bid.title")}: {text.bid || t("bid.none")}
        {"\n"}
        {t("plan:duration")}: {text.duration ? word(text.duration.label) : t("plan:unsaid")}
        {text.milestones.map(({ key, description, amount }) => (
          <span key={key}>{`\n${description}: ${amount}`}</span>
        ))}
      </div>
      <Group>{children}</Group>
    </section>
  );
}
