/** The person's own snippets, each put into the letter where the caret is. */
import { Button, Group } from "@mantine/core";
import { IconTextPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { LinkAnchor } from "@/components/links";
import { letterTextsQuery } from "@/lib/queries";
import classes from "./Editor.module.css";

interface SnippetsProps {
  disabled: boolean;
  onInsert: (text: string) => void;
}

export function Snippets({ disabled, onInsert }: SnippetsProps) {
  const { t } = useTranslation("writing");
  const id = useId();
  const { data } = useQuery(letterTextsQuery);
  const snippets = data?.items.filter((each) => each.kind === "snippet" && !each.is_archived) ?? [];
  return (
    <details className={classes.parts}>
      <summary id={id}>{t("snippets.open")}</summary>
      <Group gap={6} mt={6} role="group" aria-labelledby={id}>
        {snippets.map(({ id: key, name, text }) => (
          <Button
            key={key}
            size="compact-xs"
            variant="default"
            disabled={disabled}
            leftSection={<IconTextPlus size={14} aria-hidden />}
            onClick={() => onInsert(text)}
          >
            {name}
          </Button>
        ))}
        <LinkAnchor to="/settings/templates" size="xs">
          {t(snippets.length > 0 ? "snippets.manage" : "snippets.none")}
        </LinkAnchor>
      </Group>
    </details>
  );
}
