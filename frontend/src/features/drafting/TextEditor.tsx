/** Writing a template or a snippet, with its variables at hand and a look at what a letter would read like. */

import {
  Box,
  Button,
  Group,
  Modal,
  SegmentedControl,
  Stack,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { LetterText, LetterTextKind } from "@/client/types";
import { FormProblem } from "@/components/form/FormProblem";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { ScrollText } from "@/components/ScrollText";
import { useFocusBack } from "@/lib/hooks/useFocusBack";
import { isExplained } from "@/lib/letterVariables";
import classes from "./Drafting.module.css";
import { addText, saveText, type TextFields } from "./textRequests";
import { filledIn } from "./variables";

interface TextEditorProps {
  kind: LetterTextKind;
  known: LetterText | null;
  variables: readonly string[];
  onClose: () => void;
}

const LONGEST = 5_000;
const LONGEST_NAME = 80;

export function TextEditor({ kind, known, variables, onClose }: TextEditorProps) {
  useFocusBack();
  const { t, i18n } = useTranslation("drafting");
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const area = useRef<HTMLTextAreaElement>(null);
  const { form, problem, busy, submit } = useProblemForm<TextFields>({
    initialValues: {
      name: known?.name ?? "",
      text: known?.text ?? "",
      language: known?.language ?? (i18n.language === "uk" ? "uk" : "en"),
    },
    validate: ({ name, text }) => ({
      ...(name.trim() ? {} : { name: t("text.errors.name") }),
      ...(text.trim() ? {} : { text: t("text.errors.text") }),
    }),
    send: async (fields) => {
      if (known) await saveText(client, known, fields);
      else await addText(client, kind, fields);
      onClose();
    },
  });
  const { text, language } = form.values;

  function insert(name: string) {
    const at = area.current?.selectionStart ?? text.length;
    const variable = `{{${name}}}`;
    form.setFieldValue("text", text.slice(0, at) + variable + text.slice(at));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at + variable.length, at + variable.length);
    });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(known ? `text.edit_${kind}` : `text.add_${kind}`)}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label={t("text.name")}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            {...form.getInputProps("name")}
          />
          <SegmentedControl
            size="xs"
            aria-label={t("text.language")}
            data={(["en", "uk"] as const).map((value) => ({
              value,
              label: t(`texts.languages.${value}`),
            }))}
            {...form.getInputProps("language")}
          />
          <Textarea
            ref={area}
            label={t("text.text")}
            lang={language}
            autosize={false}
            rows={8}
            maxLength={LONGEST}
            {...form.getInputProps("text")}
          />
          <Variables names={variables} onInsert={insert} />
          <Preview text={text} language={language} />
          <FormProblem problem={problem} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {common("actions.cancel")}
            </Button>
            <SubmitButton busy={busy}>{common("actions.save")}</SubmitButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface VariablesProps {
  names: readonly string[];
  onInsert: (name: string) => void;
}

function Variables({ names, onInsert }: VariablesProps) {
  const { t } = useTranslation("drafting");
  const { t: writing } = useTranslation("writing");
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id}>
      <p className={classes.hint} id={id}>
        {t("text.variables")}
      </p>
      <Group gap={6}>
        {names.map((name) => (
          <Button key={name} size="compact-xs" variant="default" onClick={() => onInsert(name)}>
            {isExplained(name) ? writing(`variables.${name}`) : name}
          </Button>
        ))}
      </Group>
    </Box>
  );
}

function Preview({ text, language }: Pick<LetterText, "text" | "language">) {
  const { t } = useTranslation("drafting");
  if (!text.trim()) return null;
  return (
    <div>
      <p className={classes.hint}>{t("text.preview")}</p>
      <ScrollText label={t("text.previewLabel")} className={classes.preview}>
        {filledIn(text, language).map(({ text: words, kind }, at) => {
          const key = `${at}-${kind}`;
          if (kind === "plain") return <span key={key}>{words}</span>;
          return (
            <mark key={key} data-kind={kind}>
              {words}
            </mark>
          );
        })}
      </ScrollText>
    </div>
  );
}
