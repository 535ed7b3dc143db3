/** What a draft is written of, its tone and language, and the button that writes. */
import { Button, Group, NativeSelect } from "@mantine/core";
import { IconWriting } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { letterTextsQuery } from "@/lib/queries";
import type { ComposeOptions } from "./useWriting";

interface ComposeBarProps {
  writing: boolean;
  /** A text is there already, so writing is writing again. */
  again: boolean;
  disabled: boolean;
  onWrite: (options: ComposeOptions) => void;
  onTemplate: (id: string) => void;
}

const TONES = ["plain", "warm", "formal"] as const;
const LANGUAGES = ["en", "uk"] as const;

export function ComposeBar(props: ComposeBarProps) {
  const { writing, again, disabled, onWrite, onTemplate } = props;
  const { t } = useTranslation("applications");
  const [source, setSource] = useState("");
  const [tone, setTone] = useState("");
  const [language, setLanguage] = useState("");

  function write() {
    if (source) return onTemplate(source);
    onWrite({
      tone: TONES.find((each) => each === tone),
      language: LANGUAGES.find((each) => each === language),
    });
  }

  return (
    <Group gap="sm" align="flex-end">
      <Source value={source} disabled={writing} onChange={setSource} />
      {source ? null : (
        <>
          <NativeSelect
            size="xs"
            label={t("compose.tone")}
            value={tone}
            disabled={writing}
            onChange={(event) => setTone(event.currentTarget.value)}
            data={[
              { value: "", label: t("compose.toneOfProfile") },
              ...TONES.map((value) => ({ value, label: t(`compose.tones.${value}`) })),
            ]}
          />
          <NativeSelect
            size="xs"
            label={t("compose.language")}
            value={language}
            disabled={writing}
            onChange={(event) => setLanguage(event.currentTarget.value)}
            data={[
              { value: "", label: t("compose.languageOfJob") },
              ...LANGUAGES.map((value) => ({ value, label: t(`compose.languages.${value}`) })),
            ]}
          />
        </>
      )}
      <Button
        size="xs"
        variant={again ? "default" : "filled"}
        leftSection={<IconWriting size={16} aria-hidden />}
        disabled={disabled}
        onClick={write}
      >
        {t(again ? "compose.again" : "compose.write")}
      </Button>
    </Group>
  );
}

interface SourceProps {
  value: string;
  disabled: boolean;
  onChange: (id: string) => void;
}

/** The person's templates, where there are any. */
function Source({ value, disabled, onChange }: SourceProps) {
  const { t } = useTranslation("writing");
  const { data } = useQuery(letterTextsQuery);
  const templates = data?.items.filter((each) => each.kind === "template" && !each.is_archived);
  if (!templates || templates.length === 0) return null;
  return (
    <NativeSelect
      size="xs"
      label={t("template.label")}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: t("template.none") },
        ...templates.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
