/** The profile's form and its versions: what it began from, saving, and two people saving at once. */
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Profile } from "@/client/types";
import { useProblemForm } from "@/components/form/useProblemForm";
import { showUndo } from "@/components/undoToast";
import { asProblem } from "@/lib/problem";
import {
  bodyOf,
  differing,
  errorsOf,
  type FieldName,
  fieldsOf,
  type ProfileFields,
} from "./profileFields";
import { readProfile, saveProfile } from "./requests";

export type ProfileForm = ReturnType<typeof useProfileForm>["form"];

export function useProfileForm(profile: Profile) {
  const { t } = useTranslation("profile");
  const client = useQueryClient();
  const [base, setBase] = useState(profile);
  const [theirs, setTheirs] = useState<Profile | null>(null);
  /** The version that the person has chosen to write over; plain saving never does. */
  const over = useRef<Profile | null>(null);
  const { form, problem, busy, submit } = useProblemForm<ProfileFields>({
    initialValues: fieldsOf(profile),
    validate: (fields) =>
      Object.fromEntries(
        Object.entries(errorsOf(fields)).map(([name, error]) => [name, t(`errors.${error}`)]),
      ),
    send: (fields) => save(fields, over.current ?? base),
  });
  const changed = differing(form.values, fieldsOf(base));

  async function save(fields: ProfileFields, on: Profile) {
    try {
      const saved = await saveProfile(client, bodyOf(fields, on.currency, on.version));
      setTheirs(null);
      setBase(saved);
      // What was typed while this was under way stays, and stays unsaved.
      if (differing(form.getValues(), fields).length === 0) form.setValues(fieldsOf(saved));
    } catch (error) {
      if (asProblem(error).code !== "version_conflict") throw error;
      setTheirs(await readProfile(client));
    }
  }

  function adopt(newer: Profile) {
    setTheirs(null);
    setBase(newer);
    form.setValues(fieldsOf(newer));
    form.clearErrors();
  }

  // A newer version from the server is shown, unless something typed here would be lost.
  const follow = useEffectEvent((newer: Profile) => {
    if (newer.version > base.version && changed.length === 0 && !busy) adopt(newer);
  });
  useEffect(() => follow(profile), [profile]);

  /** Gives up what was typed, and offers it back for a while. */
  function giveUpFor(version: Profile, message: string) {
    const typed = form.getValues();
    adopt(version);
    showUndo({ message, onUndo: () => form.setValues(typed) });
  }

  const between: FieldName[] = theirs ? differing(form.values, fieldsOf(theirs)) : [];
  return {
    form,
    problem,
    busy,
    submit: (event: FormEvent<HTMLFormElement>) => {
      over.current = null;
      submit(event);
    },
    base,
    isChanged: changed.length > 0,
    conflict: theirs && {
      fields: between,
      keepMine: () => {
        over.current = theirs;
        submit();
      },
      takeTheirs: () => giveUpFor(theirs, t("conflict.taken")),
    },
    discard: () => giveUpFor(base, t("save.discarded")),
  };
}
