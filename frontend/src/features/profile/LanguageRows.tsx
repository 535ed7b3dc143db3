/** Languages with how well each is spoken, one a row. */
import { ActionIcon, Button, Fieldset, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Profile.module.css";
import { MOST, type SpokenLanguage } from "./profileFields";

const CODES =
  "ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ka ko lt lv ms nl no pl pt ro ru sk sl sr sv th tr uk ur vi zh".split(
    " ",
  );
/** Upwork's own words, because clients read them as they are. */
const LEVELS = ["Basic", "Conversational", "Fluent", "Native or bilingual"];

interface LanguageRowsProps {
  languages: SpokenLanguage[];
  error: ReactNode;
  onChange: (languages: SpokenLanguage[]) => void;
}

export function LanguageRows({ languages, error, onChange }: LanguageRowsProps) {
  const { t } = useTranslation("profile");
  const nameOf = useLanguageNames();
  const errorId = useId();
  const levelsId = useId();
  const put = (place: number, change: Partial<SpokenLanguage>) =>
    onChange(languages.map((row, at) => (at === place ? { ...row, ...change } : row)));
  return (
    <Fieldset
      variant="unstyled"
      className={classes.set}
      legend={t("names.languages")}
      aria-describedby={error ? errorId : undefined}
    >
      <p className={classes.hint}>{t("languages.hint")}</p>
      {languages.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else of its own, and rows never move
        <div key={place} className={classes.language}>
          <NativeSelect
            aria-label={t("languages.language", { number: place + 1 })}
            value={row.code}
            onChange={({ currentTarget }) => put(place, { code: currentTarget.value })}
            data={[{ value: "", label: t("languages.choose") }, ...choices(row.code, nameOf)]}
          />
          <TextInput
            aria-label={t("languages.level", { number: place + 1 })}
            placeholder={t("languages.levelExample")}
            value={row.level}
            maxLength={MOST.level}
            list={levelsId}
            classNames={{ input: classes.level }}
            onChange={({ currentTarget }) => put(place, { level: currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("languages.remove", {
              language: row.code ? nameOf(row.code) : String(place + 1),
            })}
            onClick={() => onChange(languages.filter((_, at) => at !== place))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <datalist id={levelsId}>
        {LEVELS.map((level) => (
          <option key={level} value={level} />
        ))}
      </datalist>
      {error ? (
        <p id={errorId} role="alert" className={classes.error}>
          {error}
        </p>
      ) : null}
      <Button
        variant="default"
        size="xs"
        mt="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={languages.length >= MOST.languages}
        onClick={() => onChange([...languages, { code: "", level: "" }])}
      >
        {t("languages.add")}
      </Button>
    </Fieldset>
  );
}

function useLanguageNames(): (code: string) => string {
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: "language" });
  return (code) => names.of(code) ?? code;
}

/** By name in the person's alphabet; a code that is not on the list stays a choice. */
function choices(present: string, nameOf: (code: string) => string) {
  const codes = present && !CODES.includes(present) ? [...CODES, present] : CODES;
  return codes
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
