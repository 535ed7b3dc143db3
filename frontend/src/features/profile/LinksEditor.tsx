/** The links of a piece of work, one a row: added with Enter or the button, removed, pasted several at once. */
import { ActionIcon, Button, Fieldset, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isBadLink, MOST } from "./itemFields";
import linkClasses from "./Links.module.css";
import classes from "./Profile.module.css";

interface LinksEditorProps {
  links: readonly string[];
  error: ReactNode;
  onChange: (links: string[]) => void;
}

export function LinksEditor({ links, error, onChange }: LinksEditorProps) {
  const { t } = useTranslation("profile");
  const errorId = useId();
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  // There is always a line to write in.
  const rows = links.length > 0 ? links : [""];

  // After every render: the row that focus belongs to may have been made by it.
  useEffect(() => {
    const place = wanted.current;
    wanted.current = null;
    if (place !== null) list.current?.querySelectorAll("input")[place]?.focus();
  });

  function put(next: readonly string[], focus: number | null) {
    wanted.current = focus;
    onChange([...next]);
  }

  function write(place: number, typed: string) {
    // An input makes one line of what is pasted; addresses have no blanks.
    const words = typed.trim().split(/\s+(?=https?:\/\/)/);
    const more = words.slice(1, 1 + MOST.links - rows.length);
    if (more.length === 0) return put(rows.toSpliced(place, 1, typed), null);
    put(rows.toSpliced(place, 1, words[0] ?? "", ...more), place + more.length);
  }

  function add() {
    const empty = rows.findIndex((link) => link.trim() === "");
    if (empty >= 0) return put(rows, empty);
    if (rows.length < MOST.links) put([...rows, ""], rows.length);
  }

  const firstBad = rows.findIndex(isBadLink);
  return (
    <Fieldset
      variant="unstyled"
      className={classes.set}
      legend={t("item.names.links")}
      aria-describedby={error ? errorId : undefined}
    >
      <div ref={list}>
        {rows.map((link, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else of its own, and rows never move
          <div key={place} className={linkClasses.row}>
            <TextInput
              flex={1}
              type="url"
              inputMode="url"
              placeholder="https://"
              aria-label={t("links.link", { number: place + 1 })}
              value={link}
              error={Boolean(error) && isBadLink(link)}
              {...(place === Math.max(0, firstBad) && { "data-path": "links" })}
              onChange={({ currentTarget }) => write(place, currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                add();
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              disabled={rows.length === 1 && link === ""}
              aria-label={t("links.remove", { number: place + 1 })}
              onClick={() => put(rows.toSpliced(place, 1), Math.max(0, place - 1))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
      </div>
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
        disabled={rows.length >= MOST.links}
        onClick={add}
      >
        {t("links.add")}
      </Button>
    </Fieldset>
  );
}
