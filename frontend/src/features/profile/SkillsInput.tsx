/** Skills as tags: typed or pasted as a list, each one removable by keyboard. */
import { Pill, PillsInput } from "@mantine/core";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { uniqueNames } from "./clean";

interface SkillsInputProps {
  label: string;
  description: string;
  placeholder?: string | undefined;
  value: string[];
  onChange: (skills: string[]) => void;
  error?: ReactNode;
  most: number;
  /** Names the button that drops a word; a skill's when left out. */
  removeLabel?: (name: string) => string;
  /** By which the form finds the field. */
  "data-path": string;
}

export function SkillsInput(props: SkillsInputProps) {
  const { label, description, placeholder, value, onChange, error, most } = props;
  const { t } = useTranslation("profile");
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  /** Takes what is typed and keeps the rest of the list as it is. */
  function take(text: string) {
    setTyped("");
    const skills = uniqueNames([...value, ...text.split(/[,;\n]/)]).slice(0, most);
    if (skills.length > value.length) onChange(skills);
  }

  function drop(skill: string) {
    onChange(value.filter((other) => other !== skill));
    field.current?.focus();
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const last = value.at(-1);
    if ([",", ";"].includes(event.key) || (event.key === "Enter" && typed.trim())) take(typed);
    else if (event.key === "Backspace" && typed === "" && last !== undefined) drop(last);
    else return;
    event.preventDefault();
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData("text/plain");
    if (!/[,;\n]/.test(text)) return;
    event.preventDefault();
    take(`${typed}${text}`);
  }

  return (
    <PillsInput label={label} description={description} error={error} id={id}>
      <Pill.Group>
        {value.map((skill) => (
          <Pill
            key={skill}
            withRemoveButton
            onRemove={() => drop(skill)}
            removeButtonProps={{
              "aria-label": props.removeLabel?.(skill) ?? t("skills.remove", { skill }),
              "aria-hidden": false,
              tabIndex: 0,
            }}
          >
            {skill}
          </Pill>
        ))}
        <PillsInput.Field
          id={id}
          ref={field}
          data-path={props["data-path"]}
          aria-invalid={Boolean(error)}
          aria-describedby={error ? `${id}-error ${id}-description` : `${id}-description`}
          placeholder={placeholder}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={press}
          onPaste={paste}
          onBlur={() => take(typed)}
        />
      </Pill.Group>
    </PillsInput>
  );
}
