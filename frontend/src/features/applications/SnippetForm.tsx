/** Asks for what only the person can fill into a snippet; what is left empty stays in braces and keeps the letter from leaving. */
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FilledText } from "@/client/types";
import { isExplained } from "@/lib/letterVariables";
import { fillIn } from "./snippetText";

interface SnippetFormProps {
  name: string;
  filled: FilledText;
  onInsert: (text: string) => void;
  onClose: () => void;
}

export function SnippetForm({ name, filled, onInsert, onClose }: SnippetFormProps) {
  const { t } = useTranslation("writing");
  const { t: common } = useTranslation();
  const [values, setValues] = useState<Record<string, string>>({});

  function insert(event: FormEvent) {
    event.preventDefault();
    onInsert(fillIn(filled.text, values));
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={t("snippets.fill", { name })}>
      <form onSubmit={insert}>
        <Stack gap="md">
          <p>{t("snippets.fillText")}</p>
          {filled.unfilled.map((variable) => (
            <TextInput
              key={variable}
              label={isExplained(variable) ? t(`variables.${variable}`) : variable}
              autoComplete="off"
              value={values[variable] ?? ""}
              onChange={({ currentTarget }) =>
                setValues((known) => ({ ...known, [variable]: currentTarget.value }))
              }
            />
          ))}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {common("actions.cancel")}
            </Button>
            <Button type="submit">{t("snippets.insert")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
