/** Skills as tags: typed or pasted as a list, each one removable by keyboard. */
import { Pill, TagsInput, type TagsInputProps } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { uniqueNames } from "./clean";

interface SkillsInputProps
  extends Omit<TagsInputProps, "value" | "onChange" | "maxTags" | "renderPill"> {
  value: string[];
  onChange: (skills: string[]) => void;
  most: number;
}

export function SkillsInput({ value, onChange, most, ...input }: SkillsInputProps) {
  const { t } = useTranslation("profile");
  const field = useRef<HTMLInputElement>(null);
  return (
    <TagsInput
      {...input}
      ref={field}
      value={value}
      onChange={(skills) => onChange(uniqueNames(skills).slice(0, most))}
      maxTags={most}
      splitChars={[",", ";", "\n"]}
      renderPill={({ value: skill, onRemove }) => (
        <Pill
          withRemoveButton
          onRemove={() => {
            onRemove?.();
            field.current?.focus();
          }}
          removeButtonProps={{
            "aria-label": t("skills.remove", { skill }),
            "aria-hidden": false,
            tabIndex: 0,
          }}
        >
          {skill}
        </Pill>
      )}
    />
  );
}
