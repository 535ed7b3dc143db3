/** Facts found in a text, one at a time: changed where needed, kept under a piece of work, or skipped. */
import { Button, Group, NativeSelect, Stack, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundFact, PortfolioItem } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { showUndo } from "@/components/undoToast";
import { keepFact, takeBackFact, type Under } from "@/lib/keptFacts";
import { MOST } from "./itemFields";
import classes from "./Profile.module.css";
import { portfolioQuery } from "./requests";

interface FoundFactsProps {
  found: readonly FoundFact[];
  items: readonly PortfolioItem[];
  onAgain: () => void;
  onClose: () => void;
}

export function FoundFacts({ found, items, onAgain, onClose }: FoundFactsProps) {
  const { t } = useTranslation("profile");
  const fresh = found.filter((each) => !each.is_known);
  const [at, setAt] = useState(0);
  const [kept, setKept] = useState(0);
  const fact = fresh[at];
  const known = found.length - fresh.length;
  if (!fact) {
    return (
      <Stack gap="md">
        <div role="status">
          {fresh.length === 0 ? t("helper.allKnown") : t("helper.done", { count: kept })}
        </div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onAgain}>
            {t("helper.again")}
          </Button>
          <Button data-autofocus onClick={onClose}>
            {t("helper.finish")}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <div className={classes.itemMeta} role="status">
        {t("helper.step", { number: at + 1, total: fresh.length })}{" "}
        {known > 0 ? t("helper.knownToo", { count: known }) : null}
      </div>
      <OneFact
        key={`${at}-${fact.text}`}
        fact={fact}
        items={items}
        onKept={(by) => setKept((before) => before + by)}
        onNext={() => setAt(at + 1)}
      />
    </Stack>
  );
}

/** The choices beside the ids of pieces of work. */
const NEW = "new";
const OTHER = "other";

interface OneFactProps {
  fact: FoundFact;
  items: readonly PortfolioItem[];
  /** One more kept, or one less. */
  onKept: (by: 1 | -1) => void;
  onNext: () => void;
}

function OneFact({ fact, items, onKept, onNext }: OneFactProps) {
  const { t } = useTranslation("profile");
  const [text, setText] = useState(fact.text);
  const [place, setPlace] = useState(() => placeOf(fact, items));
  const area = useRef<HTMLTextAreaElement>(null);
  const keep = useKeep(onKept, onNext);
  const tooLong = text.length > MOST.fact;

  function under(): Under {
    if (place === NEW) return { title: fact.title, skills: fact.skills };
    return place === OTHER ? null : { itemId: place };
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (tooLong) return area.current?.focus();
        keep.mutate({ text, under: under() });
      }}
    >
      <Stack gap="md">
        <div>
          <div className={classes.hint}>{t("helper.quote")}</div>
          <blockquote className={classes.quote}>{fact.quote}</blockquote>
        </div>
        <Textarea
          ref={area}
          // The next fact takes the place of the one before: focus goes on with it.
          autoFocus
          label={t("helper.fact")}
          rows={3}
          value={text}
          error={tooLong ? t("helper.long") : null}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <NativeSelect
          label={t("helper.under")}
          value={place}
          onChange={({ currentTarget }) => setPlace(currentTarget.value)}
          data={[
            ...items.map(({ id, title }) => ({ value: id, label: title })),
            ...(fact.title ? [{ value: NEW, label: t("helper.new", { title: fact.title }) }] : []),
            { value: OTHER, label: t("helper.other") },
          ]}
        />
        {keep.error ? <ProblemNotice error={keep.error} /> : null}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onNext}>
            {t("helper.skip")}
          </Button>
          <Button type="submit" loading={keep.isPending} disabled={!text.trim()}>
            {t("helper.keep")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The piece of work that is called as the text calls it, else a new one of that name. */
function placeOf({ title }: FoundFact, items: readonly PortfolioItem[]): string {
  const same = items.find((item) => item.title.toLowerCase() === title.trim().toLowerCase());
  return same?.id ?? (title.trim() ? NEW : OTHER);
}

function useKeep(onKept: OneFactProps["onKept"], onNext: () => void) {
  const { t } = useTranslation("profile");
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: portfolioQuery.queryKey });
  const undo = useMutation({
    mutationFn: takeBackFact,
    onSuccess: () => onKept(-1),
    onSettled: changed,
  });
  return useMutation({
    mutationFn: ({ text, under }: { text: string; under: Under }) => keepFact(text, under),
    onSuccess: async (kept) => {
      await changed();
      const { title } = kept.item;
      if (kept.factId === null) {
        notifications.show({ message: t("helper.keptBefore", { title }) });
      } else {
        onKept(1);
        showUndo({ message: t("helper.kept", { title }), onUndo: () => undo.mutate(kept) });
      }
      onNext();
    },
  });
}
