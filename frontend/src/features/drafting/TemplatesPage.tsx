/** The person's templates and snippets, and which template is answered more often. */
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LetterText, LetterTextKind } from "@/client/types";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import { letterTextsQuery } from "@/lib/queries";
import { Comparison } from "./Comparison";
import { PagesNav } from "./PagesNav";
import { Section } from "./Section";
import { Texts } from "./Texts";

const TextEditor = lazy(async () => ({ default: (await import("./TextEditor")).TextEditor }));

/** What is being edited: a text that is there, or a new one of a kind. */
type Edited = LetterText | LetterTextKind;

export function TemplatesPage() {
  const { t } = useTranslation("drafting");
  const query = useQuery(letterTextsQuery);
  const [edited, setEdited] = useState<Edited | null>(null);
  return (
    <>
      <PagesNav />
      <PageHeader title={t("templates.title")} text={t("templates.text")} />
      <ListStates query={query} skeleton={<RowsSkeleton rows={4} />}>
        {({ items }) => (
          <Stack gap={32} maw={720}>
            {(["template", "snippet"] as const).map((kind) => (
              <Texts
                key={kind}
                kind={kind}
                texts={items.filter((each) => each.kind === kind)}
                onAdd={() => setEdited(kind)}
                onEdit={setEdited}
              />
            ))}
            <Comparison />
            <Section title={t("tone.title")}>
              {t("tone.text")} <LinkAnchor to="/settings/ai">{t("tone.open")}</LinkAnchor>
            </Section>
          </Stack>
        )}
      </ListStates>
      {edited ? (
        <Suspense>
          <TextEditor
            kind={typeof edited === "string" ? edited : edited.kind}
            known={typeof edited === "string" ? null : edited}
            variables={query.data?.variables ?? []}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
