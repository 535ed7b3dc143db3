/** The thumbs the person gave, what each one moved, and a way to take each back. */
import { Button, Title } from "@mantine/core";
import { IconThumbDown, IconThumbUp } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { FitSignal, ThumbGiven } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { ProblemNotice } from "@/components/ProblemNotice";
import { showUndo } from "@/components/undoToast";
import { api, call } from "@/lib/api";
import { useLocale } from "@/lib/hooks/useLocale";
import { rulesQuery, thumbsQuery } from "./queries";
import classes from "./Rules.module.css";

export function ThumbList() {
  const { t } = useTranslation("rules");
  const query = useQuery(thumbsQuery);
  const put = usePutThumb();

  function takeBack(given: ThumbGiven) {
    put.mutate(
      { id: given.job_id, thumb: null },
      {
        onSuccess: () =>
          showUndo({
            message: t("thumbs.takenBack"),
            onUndo: () => put.mutate({ id: given.job_id, thumb: given.thumb }),
          }),
      },
    );
  }

  return (
    <section className={classes.thumbs}>
      <Title order={2}>{t("thumbs.title")}</Title>
      <p className={classes.dim}>{t("thumbs.text")}</p>
      {put.error ? <ProblemNotice error={put.error} /> : null}
      <ListStates
        query={query}
        skeleton={<RowsSkeleton rows={3} />}
        isEmpty={({ items }) => items.length === 0}
        empty={{ text: t("thumbs.none") }}
      >
        {({ items }) => (
          <ul className={classes.jobs}>
            {items.map((given) => (
              <Given
                key={given.job_id}
                given={given}
                busy={put.isPending}
                onTakeBack={() => takeBack(given)}
              />
            ))}
          </ul>
        )}
      </ListStates>
    </section>
  );
}

function usePutThumb() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, thumb }: { id: string; thumb: ThumbGiven["thumb"] | null }) =>
      call(
        api.PUT("/api/v1/jobs/{job_id}/thumb", {
          params: { path: { job_id: id } },
          body: { thumb },
        }),
      ),
    onSuccess: (thumbs) => {
      client.setQueryData(thumbsQuery.queryKey, thumbs);
      void client.invalidateQueries({ queryKey: rulesQuery.queryKey });
      client.removeQueries({ queryKey: ["jobs"], type: "inactive" });
    },
  });
}

interface GivenProps {
  given: ThumbGiven;
  busy: boolean;
  onTakeBack: () => void;
}

function Given({ given, busy, onTakeBack }: GivenProps) {
  const { t } = useTranslation(["rules", "fit"]);
  const locale = useLocale();
  const signed = new Intl.NumberFormat(locale, { signDisplay: "always" });
  const moves = Object.entries(given.moves).map(
    ([signal, by]) => `${t(`fit:signals.${signal as FitSignal}`)} ${signed.format(by)}`,
  );
  const Icon = given.thumb === "up" ? IconThumbUp : IconThumbDown;
  return (
    <li>
      <span className={classes.given}>
        <Icon size={16} aria-hidden />
        <span>
          <span className={classes.dim}>{t(`thumbs.${given.thumb}`)}</span> {given.title}{" "}
          <span className={classes.dim}>
            · <RelativeTime at={given.at} />
          </span>
        </span>
      </span>
      <span className={classes.scores}>{moves.join(" · ") || t("thumbs.nothing")}</span>
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={busy}
        aria-label={t("thumbs.takeBackOf", { title: given.title })}
        onClick={onTakeBack}
      >
        {t("thumbs.takeBack")}
      </Button>
    </li>
  );
}
