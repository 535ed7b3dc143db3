/** The form of a piece of work: saving it, and what happens when it was changed or removed elsewhere. */
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PortfolioItem } from "@/client/types";
import { useProblemForm } from "@/components/form/useProblemForm";
import { asProblem } from "@/lib/problem";
import { bodyOf, differing, errorsOf, fieldsOf, type ItemFields } from "./itemFields";
import { addItem, readItem, saveItem } from "./requests";

export type ItemFormState = ReturnType<typeof useItemForm>;

/** `onDone` runs when it is saved, or when the person lets go of a removed one. */
export function useItemForm(item: PortfolioItem | null, onDone: () => void) {
  const { t } = useTranslation("profile");
  const client = useQueryClient();
  const [base, setBase] = useState(item);
  const [began] = useState(() => fieldsOf(item));
  /** What is on the server instead: a newer version, or "gone". */
  const [found, setFound] = useState<PortfolioItem | "gone" | null>(null);
  /** What the person has chosen to write over; plain saving never does. */
  const over = useRef<typeof found>(null);
  /** The piece of work as last read or saved, and its first saving while that is under way. */
  const current = useRef(item);
  const making = useRef<Promise<PortfolioItem> | null>(null);
  const { form, problem, busy, submit } = useProblemForm<ItemFields>({
    initialValues: began,
    validate: (fields) =>
      Object.fromEntries(
        Object.entries(errorsOf(fields)).map(([name, error]) => [name, t(`item.errors.${error}`)]),
      ),
    send,
  });

  async function send(fields: ItemFields) {
    await making.current?.catch(() => null);
    const on = over.current === "gone" ? null : (over.current ?? current.current);
    try {
      const body = bodyOf(fields);
      if (on === null) await addItem(client, body);
      else await saveItem(client, on.id, { ...body, version: on.version });
      onDone();
    } catch (error) {
      const { code, status } = asProblem(error);
      if (on === null || (code !== "version_conflict" && status !== 404)) throw error;
      setFound((await readItem(client, on.id)) ?? "gone");
    }
  }

  /** The piece of work to hang something on: a new one is saved first; null where it cannot be yet. */
  async function getItem(): Promise<PortfolioItem | null> {
    if (current.current !== null) return current.current;
    const { hasErrors, errors } = form.validate();
    if (hasErrors) {
      form.getInputNode(Object.keys(errors)[0] ?? "title")?.focus();
      return null;
    }
    making.current = addItem(client, bodyOf(form.getValues()));
    try {
      const made = await making.current;
      rebase(made);
      return made;
    } finally {
      making.current = null;
    }
  }

  function rebase(to: PortfolioItem) {
    current.current = to;
    setBase(to);
    form.setValues(fieldsOf(to));
  }

  function takeTheirs() {
    if (found === "gone" || found === null) return onDone();
    rebase(found);
    setFound(null);
    form.clearErrors();
  }

  return {
    form,
    problem,
    busy,
    itemId: base?.id ?? null,
    getItem,
    submit: (event: FormEvent<HTMLFormElement>) => {
      over.current = null;
      submit(event);
    },
    isChanged: differing(form.values, base ? fieldsOf(base) : began).length > 0,
    conflict: found && {
      isGone: found === "gone",
      fields: found === "gone" ? [] : differing(form.values, fieldsOf(found)),
      keepMine: () => {
        over.current = found;
        submit();
      },
      takeTheirs,
    },
  };
}
