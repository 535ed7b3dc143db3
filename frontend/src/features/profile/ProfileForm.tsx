/** The profile's fields in three groups, saved together and only when the person says so. */
import { Stack } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Profile } from "@/client/types";
import { FormProblem } from "@/components/form/FormProblem";
import { ChangedElsewhere } from "./ConflictNotice";
import { FromUpwork } from "./FromUpwork";
import { LetterFields } from "./LetterFields";
import { OfferFields } from "./OfferFields";
import { SaveBar } from "./SaveBar";
import { UnsavedGuard } from "./UnsavedGuard";
import { useProfileForm } from "./useProfileForm";
import { WorkFields } from "./WorkFields";

/** Beyond what letters need; fetched beside the rest. */
const MoreFields = lazy(async () => ({ default: (await import("./MoreFields")).MoreFields }));

export function ProfileForm({ profile }: { profile: Profile }) {
  const { t } = useTranslation("profile");
  const { form, problem, busy, submit, base, isChanged, conflict, discard } =
    useProfileForm(profile);
  const wrong = Object.keys(form.errors)[0];
  return (
    <form onSubmit={submit} noValidate aria-label={t("title")}>
      <Stack gap={32}>
        <div>
          <FromUpwork form={form} />
          <WorkFields form={form} />
        </div>
        <OfferFields form={form} currency={base.currency} />
        <Suspense>
          <MoreFields form={form} currency={base.currency} />
        </Suspense>
        <LetterFields form={form} />
      </Stack>
      <SaveBar
        isChanged={isChanged}
        isFirst={base.version === 0}
        busy={busy}
        savedAt={base.updated_at}
        onCorrect={wrong ? () => form.getInputNode(wrong)?.focus() : null}
        onDiscard={discard}
      >
        <FormProblem problem={problem} />
        {conflict ? (
          <ChangedElsewhere
            fields={conflict.fields.map((name) => t(`names.${name}`))}
            busy={busy}
            onMine={conflict.keepMine}
            onTheirs={conflict.takeTheirs}
          />
        ) : null}
      </SaveBar>
      <UnsavedGuard unsaved={isChanged} />
    </form>
  );
}
