/** The panel in which a piece of work is written; it does not close over unsaved words. */
import { Button, Drawer, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { PortfolioItem } from "@/client/types";
import { FormProblem } from "@/components/form/FormProblem";
import { SubmitButton } from "@/components/form/SubmitButton";
import { AskToLeave } from "./AskToLeave";
import { ChangedElsewhere, ConflictNotice } from "./ConflictNotice";
import { FactsEditor } from "./FactsEditor";
import { ItemFiles } from "./ItemFiles";
import { MOST } from "./itemFields";
import { LinksEditor } from "./LinksEditor";
import { SkillsInput } from "./SkillsInput";
import { UnsavedGuard } from "./UnsavedGuard";
import { type ItemFormState, useItemForm } from "./useItemForm";

interface ItemEditorProps {
  /** Null for a new one. */
  item: PortfolioItem | null;
  /** After the panel is out of sight. */
  onClosed: () => void;
}

export function ItemEditor({ item, onClosed }: ItemEditorProps) {
  const { t } = useTranslation("profile");
  const [opened, { open, close }] = useDisclosure(false);
  // Opened after it is there: only then does the drawer note where focus has to return to.
  useEffect(open, [open]);
  const [asking, ask] = useDisclosure(false);
  const state = useItemForm(item, close);
  const leave = () => (state.isChanged ? ask.open() : close());
  return (
    <>
      <Drawer
        opened={opened}
        onClose={leave}
        onExitTransitionEnd={onClosed}
        position="right"
        size={600}
        title={t(item ? "item.edit" : "item.add")}
      >
        <ItemForm state={state} onCancel={leave} />
      </Drawer>
      <AskToLeave
        opened={asking}
        onStay={ask.close}
        onLeave={() => {
          ask.close();
          close();
        }}
      />
      <UnsavedGuard unsaved={opened && state.isChanged} />
    </>
  );
}

function ItemForm({ state, onCancel }: { state: ItemFormState; onCancel: () => void }) {
  const { t } = useTranslation(["profile", "common"]);
  const { form, busy } = state;
  return (
    <form onSubmit={state.submit} noValidate>
      <Stack gap="lg">
        <TextInput
          data-autofocus
          required
          label={t("item.names.title")}
          placeholder={t("item.titleExample")}
          {...form.getInputProps("title")}
        />
        <Textarea
          label={t("item.names.summary")}
          description={t("item.summaryHint")}
          autosize
          minRows={2}
          maxRows={10}
          {...form.getInputProps("summary")}
        />
        <FactsEditor
          facts={form.values.facts}
          error={form.errors.facts}
          onChange={(facts) => form.setFieldValue("facts", facts)}
        />
        <SkillsInput
          label={t("item.names.skills")}
          description={t("item.skillsHint")}
          most={MOST.skills}
          value={form.values.skills}
          error={form.errors.skills}
          data-path="skills"
          onChange={(names) => form.setFieldValue("skills", names)}
        />
        <LinksEditor
          links={form.values.links}
          error={form.errors.links}
          onChange={(links) => form.setFieldValue("links", links)}
        />
        <ItemFiles itemId={state.itemId} getItem={state.getItem} />
        <TextInput
          label={t("item.names.year")}
          inputMode="numeric"
          w={96}
          {...form.getInputProps("year")}
        />
        <FormProblem problem={state.problem} />
        <ItemConflict state={state} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {t("common:actions.cancel")}
          </Button>
          <SubmitButton busy={busy}>{t("common:actions.save")}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}

function ItemConflict({ state }: { state: ItemFormState }) {
  const { t } = useTranslation("profile");
  const { conflict, busy } = state;
  if (conflict === null) return null;
  const choice = { busy, onMine: conflict.keepMine, onTheirs: conflict.takeTheirs };
  if (!conflict.isGone) {
    const fields = conflict.fields.map((name) => t(`item.names.${name}`));
    return <ChangedElsewhere {...choice} fields={fields} />;
  }
  return (
    <ConflictNotice
      {...choice}
      title={t("item.gone.title")}
      text={t("item.gone.text")}
      mine={t("item.gone.mine")}
      theirs={t("item.gone.theirs")}
    />
  );
}
