/** Tone, language and the button that writes a draft; while it writes, the way to stop it. */
import { Button, Group, NativeSelect } from "@mantine/core";
import { IconPlayerStop, IconWriting } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComposeOptions } from "./useCompose";

interface ComposeBarProps {
  writing: boolean;
  /** A text is there already, so writing is writing again. */
  again: boolean;
  disabled: boolean;
  onWrite: (options: ComposeOptions) => void;
  onStop: () => void;
}

const TONES = ["plain", "warm", "formal"] as const;
const LANGUAGES = ["en", "uk"] as const;

export function ComposeBar({ writing, again, disabled, onWrite, onStop }: ComposeBarProps) {
  const { t } = useTranslation("applications");
  const [tone, setTone] = useState("");
  const [language, setLanguage] = useState("");

  function write() {
    onWrite({
      tone: TONES.find((each) => each === tone),
      language: LANGUAGES.find((each) => each === language),
    });
  }

  return (
    <Group gap="sm" align="flex-end">
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
      {writing ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerStop size={16} aria-hidden />}
          onClick={onStop}
        >
          {t("compose.stop")}
        </Button>
      ) : (
        <Button
          size="xs"
          variant={again ? "default" : "filled"}
          leftSection={<IconWriting size={16} aria-hidden />}
          disabled={disabled}
          onClick={write}
        >
          {t(again ? "compose.again" : "compose.write")}
        </Button>
      )}
    </Group>
  );
}
