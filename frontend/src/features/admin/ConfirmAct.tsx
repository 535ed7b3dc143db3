/** Asks once more before something is done to somebody's account, and says what follows from it. */
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PersonDetail } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { type Act, useAct } from "./acts";
import { RolesForm } from "./RolesForm";

export type Asked = Act["kind"];

interface ConfirmActProps {
  person: PersonDetail;
  asked: Asked | null;
  onClose: () => void;
}

export function ConfirmAct({ person, asked, onClose }: ConfirmActProps) {
  const { t } = useTranslation("admin");
  return (
    <Modal opened={asked !== null} onClose={onClose} title={asked ? t(`acts.${asked}.ask`) : null}>
      {asked ? <Body person={person} asked={asked} onClose={onClose} /> : null}
    </Modal>
  );
}

function Body({ person, asked, onClose }: ConfirmActProps & { asked: Asked }) {
  const { t } = useTranslation(["admin", "common"]);
  const act = useAct(person);
  const run = (wanted: Act) => act.mutate(wanted, { onSuccess: onClose });
  const problem = act.error ? <ProblemNotice error={act.error} /> : null;
  if (asked === "roles") {
    return (
      <RolesForm person={person} busy={act.isPending} onSave={run} onCancel={onClose}>
        {problem}
      </RolesForm>
    );
  }
  return (
    <Stack gap="md">
      <Text fw={550}>{person.email}</Text>
      <Text>{t(`admin:acts.${asked}.text`)}</Text>
      {problem}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t("common:actions.cancel")}
        </Button>
        <Button
          color={asked === "lock" ? "red" : undefined}
          loading={act.isPending}
          onClick={() => run({ kind: asked })}
        >
          {t(`admin:acts.${asked}.name`)}
        </Button>
      </Group>
    </Stack>
  );
}
