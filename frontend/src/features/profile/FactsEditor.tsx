/** Facts, one line each: added, removed and moved by keyboard as well as by pointer. */
import { ActionIcon, Button, Fieldset, Textarea, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { FactGuide } from "./FactGuide";
import { type FactField, MOST, MOST_FACTS } from "./itemFields";
import classes from "./Profile.module.css";
import { type FactsControl, useFacts } from "./useFacts";

/** Whoever has written this many facts knows what one is. */
const GUIDED_UNTIL = 3;

interface FactsEditorProps {
  facts: FactField[];
  error: ReactNode;
  onChange: (facts: FactField[]) => void;
}

export function FactsEditor({ facts, error, onChange }: FactsEditorProps) {
  const { t } = useTranslation("profile");
  const control = useFacts(facts, onChange);
  const errorId = useId();
  const written = facts.filter(({ text }) => text.trim() !== "").length;
  return (
    <Fieldset
      variant="unstyled"
      className={classes.set}
      legend={t("item.names.facts")}
      aria-describedby={error ? errorId : undefined}
    >
      {written < GUIDED_UNTIL ? <FactGuide /> : null}
      <p className={classes.hint}>{t("facts.keys")}</p>
      <ol className={classes.facts} ref={control.list}>
        {facts.map((fact, place) => (
          <FactRow
            key={fact.key}
            fact={fact}
            place={place}
            last={facts.length - 1}
            control={control}
          />
        ))}
      </ol>
      {error ? (
        <p id={errorId} role="alert" className={classes.error}>
          {error}
        </p>
      ) : null}
      <VisuallyHidden role="status">{control.said}</VisuallyHidden>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={facts.length >= MOST_FACTS}
        onClick={() => control.insertAfter(facts.length - 1)}
      >
        {t("facts.add")}
      </Button>
    </Fieldset>
  );
}

interface FactRowProps {
  fact: FactField;
  place: number;
  last: number;
  control: FactsControl;
}

function FactRow({ fact, place, last, control }: FactRowProps) {
  const { t } = useTranslation("profile");
  const number = place + 1;
  const isLong = fact.text.trim().length > MOST.fact;

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    const { key, altKey } = event;
    if (key === "Enter") control.insertAfter(place);
    else if (key === "Backspace" && fact.text === "" && last > 0) control.remove(place, place - 1);
    else if (altKey && key === "ArrowUp") control.move(place, place - 1);
    else if (altKey && key === "ArrowDown") control.move(place, place + 1);
    else return;
    event.preventDefault();
  }

  return (
    <li className={classes.fact}>
      <Textarea
        className={classes.factText}
        aria-label={t("facts.fact", { number })}
        placeholder={place === 0 ? t("facts.placeholder") : undefined}
        data-fact={fact.key}
        autosize
        minRows={1}
        value={fact.text}
        error={isLong}
        onChange={({ currentTarget }) => control.write(place, currentTarget.value)}
        onKeyDown={press}
      />
      <div className={classes.factActions}>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={place === 0}
          aria-label={t("facts.up", { number })}
          onClick={() => control.move(place, place - 1)}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={place === last}
          aria-label={t("facts.down", { number })}
          onClick={() => control.move(place, place + 1)}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("facts.remove", { number })}
          onClick={() => control.remove(place, Math.min(place, last - 1))}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}
