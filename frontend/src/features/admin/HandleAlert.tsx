/** Taking an alert on, or closing it, with a note for those who look at it later. */
import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SecurityAlert } from "@/client/types";
import { SubmitButton } from "@/components/form/SubmitButton";
import { ProblemNotice } from "@/components/ProblemNotice";
import { api, call } from "@/lib/api";
import { ALERTS } from "./queries";
import { useCodeWords } from "./words";

export type HandledState = "acknowledged" | "resolved";

export interface Handling {
  alert: SecurityAlert;
  to: HandledState;
}

const VERBS = { acknowledged: "acknowledge", resolved: "resolve" } as const;
const NOTE_LENGTH = 2_000;

export function HandleAlert({
  handling,
  onClose,
}: {
  handling: Handling | null;
  onClose: () => void;
}) {
  const { t } = useTranslation("admin");
  return (
    <Modal
      opened={handling !== null}
      onClose={onClose}
      title={handling ? t(`alerts.${VERBS[handling.to]}Ask`) : null}
    >
      {handling ? <NoteForm {...handling} onClose={onClose} /> : null}
    </Modal>
  );
}

function useHandle({ alert, to }: Handling, onDone: () => void) {
  const { t } = useTranslation("admin");
  const client = useQueryClient();
  return useMutation({
    mutationFn: (note: string) => {
      const asked = { params: { path: { alert_id: alert.id } }, body: { note } };
      return to === "resolved"
        ? call(api.POST("/admin/alerts/{alert_id}/resolve", asked))
        : call(api.POST("/admin/alerts/{alert_id}/acknowledge", asked));
    },
    onSuccess: () => {
      notifications.show({ message: t(`alerts.${to}`) });
      onDone();
    },
    // Also after a refusal: somebody else may have handled it meanwhile.
    onSettled: () => client.invalidateQueries({ queryKey: ALERTS }),
  });
}

function NoteForm({ alert, to, onClose }: Handling & { onClose: () => void }) {
  const { t } = useTranslation(["admin", "common"]);
  const words = useCodeWords();
  const [note, setNote] = useState(alert.note ?? "");
  const handle = useHandle({ alert, to }, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!handle.isPending) handle.mutate(note.trim());
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text fw={550}>{words.alert(alert.kind)}</Text>
        <Text>{t(`admin:alerts.${VERBS[to]}Text`)}</Text>
        <Textarea
          label={t("admin:alerts.note")}
          description={t("admin:alerts.noteHint")}
          rows={4}
          resize="vertical"
          maxLength={NOTE_LENGTH}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {handle.error ? <ProblemNotice error={handle.error} /> : null}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:actions.cancel")}
          </Button>
          <SubmitButton busy={handle.isPending}>{t(`admin:alerts.${VERBS[to]}`)}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
