/** What can be done to a letter that is there: its tone, its length, its language, one part of it. */
import { Button, Group, Stack } from "@mantine/core";
import { IconHistory, IconPlus, IconRefresh } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import classes from "./Editor.module.css";
import { PART_KINDS } from "./parts";
import { Snippets } from "./Snippets";
import type { Wish } from "./useWriting";

interface ChangeBarProps {
  applicationId: string;
  parts: Application["parts"];
  disabled: boolean;
  onWish: (wish: Wish) => void;
  onSnippet: (text: string) => void;
  onVersions: () => void;
}

const ACTS = ["shorten", "warmer", "plainer", "formal", "translate"] as const;

export function ChangeBar(props: ChangeBarProps) {
  const { applicationId, parts, disabled, onWish, onSnippet, onVersions } = props;
  const { t } = useTranslation("writing");
  const id = useId();
  return (
    <Stack gap={8} role="group" aria-label={t("acts.label")}>
      <Group gap={6}>
        {ACTS.map((act) => (
          <Button
            key={act}
            size="compact-xs"
            variant="default"
            disabled={disabled}
            onClick={() => onWish({ act })}
          >
            {t(`acts.${act}`)}
          </Button>
        ))}
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconHistory size={14} aria-hidden />}
          onClick={onVersions}
        >
          {t("versions.open")}
        </Button>
      </Group>
      <details className={classes.parts}>
        <summary id={id}>{t("parts.open")}</summary>
        <Group gap={6} mt={6} role="group" aria-labelledby={id}>
          {PART_KINDS.map((part) => {
            const isThere = parts.some(({ kind }) => kind === part);
            const Icon = isThere ? IconRefresh : IconPlus;
            const name = t(`parts.${part}`);
            return (
              <Button
                key={part}
                size="compact-xs"
                variant="default"
                disabled={disabled}
                leftSection={<Icon size={14} aria-hidden />}
                aria-label={t(isThere ? "parts.anew" : "parts.add", { part: name })}
                onClick={() => onWish({ act: "regenerate", part })}
              >
                {name}
              </Button>
            );
          })}
        </Group>
      </details>
      <Snippets applicationId={applicationId} disabled={disabled} onInsert={onSnippet} />
    </Stack>
  );
}
