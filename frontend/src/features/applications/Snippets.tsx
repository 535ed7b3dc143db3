/** The person's own snippets, each filled in for this job and put into the letter where the caret is. */
import { Button, Group } from "@mantine/core";
import { IconTextPlus } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FilledText, LetterText } from "@/client/types";
import { LinkAnchor } from "@/components/links";
import { ProblemNotice } from "@/components/ProblemNotice";
import { api, call } from "@/lib/api";
import { letterTextsQuery } from "@/lib/queries";
import classes from "./Editor.module.css";

const SnippetForm = lazy(async () => ({ default: (await import("./SnippetForm")).SnippetForm }));

interface SnippetsProps {
  applicationId: string;
  disabled: boolean;
  onInsert: (text: string) => void;
}

interface Asked {
  name: string;
  filled: FilledText;
}

export function Snippets({ applicationId, disabled, onInsert }: SnippetsProps) {
  const { t } = useTranslation("writing");
  const id = useId();
  const { data } = useQuery(letterTextsQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const snippets = data?.items.filter((each) => each.kind === "snippet" && !each.is_archived) ?? [];
  const fill = useMutation({
    mutationFn: ({ id: text_id }: LetterText) =>
      call(
        api.GET("/api/v1/applications/{application_id}/snippets/{text_id}", {
          params: { path: { application_id: applicationId, text_id } },
        }),
      ),
    onSuccess: (filled, { name }) => {
      if (filled.unfilled.length === 0) onInsert(filled.text);
      else setAsked({ name, filled });
    },
  });

  /** What has no variables needs no server. */
  function put(snippet: LetterText) {
    fill.reset();
    if (snippet.variables.length === 0) onInsert(snippet.text);
    else fill.mutate(snippet);
  }

  return (
    <details className={classes.parts}>
      <summary id={id}>{t("snippets.open")}</summary>
      <Group gap={6} mt={6} role="group" aria-labelledby={id}>
        {snippets.map((snippet) => (
          <Button
            key={snippet.id}
            size="compact-xs"
            variant="default"
            disabled={disabled || fill.isPending}
            leftSection={<IconTextPlus size={14} aria-hidden />}
            onClick={() => put(snippet)}
          >
            {snippet.name}
          </Button>
        ))}
        <LinkAnchor to="/settings/templates" size="xs">
          {t(snippets.length > 0 ? "snippets.manage" : "snippets.none")}
        </LinkAnchor>
      </Group>
      {fill.error ? <ProblemNotice error={fill.error} /> : null}
      {asked ? (
        <Suspense>
          <SnippetForm {...asked} onInsert={onInsert} onClose={() => setAsked(null)} />
        </Suspense>
      ) : null}
    </details>
  );
}
