/** Templates or snippets: those in use, and folded below them those that were taken out of use. */
import { ActionIcon, Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { LetterText, LetterTextKind } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { useProblemText } from "@/i18n/problemText";
import { asProblem } from "@/lib/problem";
import classes from "./Drafting.module.css";
import { Section } from "./Section";
import { archiveText } from "./textRequests";

interface TextsProps {
  kind: LetterTextKind;
  texts: LetterText[];
  onAdd: () => void;
  onEdit: (text: LetterText) => void;
}

export function Texts({ kind, texts, onAdd, onEdit }: TextsProps) {
  const { t } = useTranslation("drafting");
  const archive = useArchive();
  const used = texts.filter((each) => !each.is_archived);
  const unused = texts.filter((each) => each.is_archived);
  return (
    <Section
      title={t(`texts.${kind}.title`)}
      text={used.length === 0 ? t(`texts.${kind}.empty`) : t(`texts.${kind}.text`)}
      action={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={onAdd}
        >
          {t(`texts.${kind}.add`)}
        </Button>
      }
    >
      <ul className={classes.rows}>
        {used.map((each) => (
          <Row
            key={each.id}
            text={each}
            onEdit={() => onEdit(each)}
            onRemove={() => archive(each, true)}
          />
        ))}
      </ul>
      {unused.length > 0 ? (
        <details className={classes.unused}>
          <summary>{t("texts.unused", { count: unused.length })}</summary>
          <ul className={classes.rows}>
            {unused.map((each) => (
              <li key={each.id} className={classes.row}>
                <div className={classes.words}>{each.name}</div>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t("texts.useAgainNamed", { name: each.name })}
                  onClick={() => archive(each, false)}
                >
                  {t("texts.useAgain")}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

interface RowProps {
  text: LetterText;
  onEdit: () => void;
  onRemove: () => void;
}

function Row({ text, onEdit, onRemove }: RowProps) {
  const { t } = useTranslation("drafting");
  const { name, language, unknown } = text;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <div className={classes.name}>{name}</div>
        <div className={classes.meta}>
          {t(`texts.languages.${language}`)} · {text.text.replace(/\s+/g, " ").slice(0, 120)}
        </div>
        {unknown.length > 0 ? (
          <div className={classes.wrong}>{t("texts.unknown", { names: unknown.join(", ") })}</div>
        ) : null}
      </div>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("texts.edit", { name })}
          onClick={onEdit}
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("texts.remove", { name })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}

/** Nothing is deleted for good: letters were made of it, and their rates are told by its name. */
function useArchive() {
  const { t } = useTranslation("drafting");
  const textOf = useProblemText();
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: ({ id, archived }: { id: string; archived: boolean }) =>
      archiveText(client, id, archived),
    onError: (error) => {
      const { title, hint } = textOf(asProblem(error));
      notifications.show({ color: "red", title, message: hint ?? "", role: "alert" });
    },
  });
  return ({ id, name }: LetterText, archived: boolean) =>
    act.mutate(
      { id, archived },
      {
        onSuccess: () => {
          if (!archived) return;
          showUndo({
            message: t("texts.removed", { name }),
            onUndo: () => act.mutate({ id, archived: false }),
          });
        },
      },
    );
}
