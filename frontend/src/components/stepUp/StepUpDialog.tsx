/** The step-up dialog: what is about to happen, and the factors that can vouch for it. */
import { Modal, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, call } from "@/lib/api";
import { type Question, stepUps } from "@/lib/stepUp";
import { ListStates } from "../ListStates";
import { StepUpWays } from "./StepUpWays";

const PURPOSES = [
  "email",
  "password",
  "factors",
  "export",
  "erasure",
  "upwork_disconnect",
  "admin",
  "tokens",
  "sessions",
] as const;

/** Above dialogs, whose own calls may ask for it; below toasts. */
const ABOVE_DIALOGS = 300;

export interface StepUpDialogProps {
  question: Question | null;
}

export function StepUpDialog({ question }: StepUpDialogProps) {
  const { t } = useTranslation("factors");
  // What was asked last stays in view while the dialog fades.
  const [shown, setShown] = useState<{ question: Question; number: number } | null>(null);
  if (question && question !== shown?.question) {
    setShown({ question, number: (shown?.number ?? 0) + 1 });
  }
  return (
    <Modal
      opened={question !== null}
      onClose={() => stepUps.settle("cancelled")}
      title={t("stepUp.title")}
      size="sm"
      zIndex={ABOVE_DIALOGS}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      {shown ? <StepUp key={shown.number} purpose={shown.question.purpose} /> : null}
    </Modal>
  );
}

function StepUp({ purpose }: { purpose: string }) {
  const { t } = useTranslation("factors");
  const id = useId();
  // A challenge that ran out is followed by the next.
  const [round, setRound] = useState(0);
  const known = PURPOSES.find((name) => name === purpose);
  const offer = useQuery({
    queryKey: ["step-up", id, round],
    queryFn: () => startStepUp(purpose),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  return (
    <Stack gap="md">
      <Text c="dimmed">
        {t(`stepUp.purposes.${known ?? "other"}`)} {t("stepUp.after")}
      </Text>
      <ListStates query={offer}>
        {(open) => (
          <StepUpWays
            key={open.challenge}
            offer={open}
            isLate={round > 0}
            onExpired={() => setRound(round + 1)}
          />
        )}
      </ListStates>
    </Stack>
  );
}

function startStepUp(purpose: string) {
  // The server names the purpose itself, in the refusal.
  const body = { purpose: purpose as (typeof PURPOSES)[number] };
  return call(api.POST("/security/step-up", { body }));
}
