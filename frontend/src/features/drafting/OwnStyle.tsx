/** The manner of the person's own letters: on or off, which letters it is learned from, what is shown of them, beginning anew. */
import { Button, Switch } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { OwnStyle as Style } from "@/client/types";
import { DateTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { ProblemNotice } from "@/components/ProblemNotice";
import { showUndo } from "@/components/undoToast";
import { asProblem } from "@/lib/problem";
import classes from "./Drafting.module.css";
import { saveStyle, styleQuery } from "./requests";
import { Section } from "./Section";

type Change = Pick<Style, "enabled"> & { learn_from?: "now" | "all" };

export function OwnStyle() {
  const { t } = useTranslation("drafting");
  const query = useQuery(styleQuery);
  return (
    <Section title={t("style.title")} text={t("style.text")}>
      <ListStates query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(style) => <Known style={style} />}
      </ListStates>
    </Section>
  );
}

function Known({ style }: { style: Style }) {
  const { t } = useTranslation("drafting");
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async (change: Change) => {
      // Read where it is sent, not where it was shown: taking a step back follows a newer version.
      const { version } = client.getQueryData(styleQuery.queryKey) ?? style;
      return saveStyle(client, { version, learn_from: "as_before", ...change });
    },
    onError: async (error) => {
      if (asProblem(error).code === "version_conflict") {
        await client.invalidateQueries({ queryKey: ["models"] });
      }
    },
  });
  const { enabled, since, letters } = style;

  function beginAnew() {
    const onSuccess = () =>
      showUndo({
        message: t("style.begun"),
        onUndo: () => save.mutate({ enabled, learn_from: "all" }),
      });
    save.mutate({ enabled, learn_from: "now" }, { onSuccess });
  }

  return (
    <>
      <Switch
        label={t("settings.style")}
        description={t("settings.styleHint")}
        checked={save.isPending ? save.variables.enabled : enabled}
        onChange={({ currentTarget }) => save.mutate({ enabled: currentTarget.checked })}
      />
      {save.error ? <ProblemNotice error={save.error} /> : null}
      {letters.length > 0 ? <Letters letters={letters} enabled={enabled} /> : null}
      {letters.length === 0 ? (
        <p className={classes.hint}>{t(since ? "style.noneSince" : "style.none")}</p>
      ) : null}
      {since ? (
        <p className={classes.hint}>
          {t("style.since")} <DateTime at={since} />{" "}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => save.mutate({ enabled, learn_from: "all" })}
          >
            {t("style.all")}
          </Button>
        </p>
      ) : null}
      {letters.length > 0 ? (
        <Button
          size="compact-sm"
          variant="default"
          mt="sm"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={save.isPending}
          onClick={beginAnew}
        >
          {t("style.anew")}
        </Button>
      ) : null}
    </>
  );
}

function Letters({ letters, enabled }: { letters: Style["letters"]; enabled: boolean }) {
  const { t } = useTranslation("drafting");
  return (
    <div className={classes.style}>
      {t(enabled ? "style.from" : "style.wouldBeFrom")}
      <ul>
        {letters.map(({ application_id: id, job_title, confirmed_at, shown }) => (
          <li key={id}>
            <LinkAnchor to="/applications/$id" params={{ id }}>
              {job_title}
            </LinkAnchor>
            , <DateTime at={confirmed_at} withTime={false} />
            {shown ? (
              <details>
                <summary>{t("style.shown", { title: job_title })}</summary>
                <blockquote className={classes.preview}>{shown}</blockquote>
              </details>
            ) : (
              <> ({t("style.short")})</>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
