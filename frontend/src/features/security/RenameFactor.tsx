/** Gives a factor another name. */
import { Group, Modal, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Factor } from "@/client/types";
import { FormProblem } from "@/components/form/FormProblem";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { renameFactor, useSecurityChanged } from "./factorRequests";
import { useFactorWords } from "./useFactorWords";

interface RenameFactorProps {
  factor: Factor | null;
  onClose: () => void;
}

export function RenameFactor({ factor, onClose }: RenameFactorProps) {
  const { t } = useTranslation("security");
  return (
    <Modal opened={factor !== null} onClose={onClose} title={t("factors.renameTitle")}>
      {factor ? <RenameForm factor={factor} onDone={onClose} /> : null}
    </Modal>
  );
}

function RenameForm({ factor, onDone }: { factor: Factor; onDone: () => void }) {
  const { t } = useTranslation(["security", "common", "problems"]);
  const changed = useSecurityChanged();
  const { name } = useFactorWords()(factor);
  const { form, problem, busy, submit } = useProblemForm({
    mode: "uncontrolled",
    initialValues: { label: name },
    validate: { label: (label) => (label.trim() ? null : t("problems:field_required")) },
    send: async ({ label }) => {
      await renameFactor(factor.id, label.trim());
      changed();
      onDone();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("security:factors.name")}
          description={t("security:factors.nameHint")}
          maxLength={60}
          data-autofocus
          key={form.key("label")}
          {...form.getInputProps("label")}
        />
        <FormProblem problem={problem} />
        <Group justify="flex-end">
          <SubmitButton busy={busy}>{t("common:actions.save")}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
