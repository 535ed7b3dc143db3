/** The two mailed links of a change of address: proving the new one, and putting the old one back. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import { forgetSecrets, useSecrets } from "@/lib/secrets";
import { session } from "@/lib/session";
import { Door } from "./Door";
import { confirmAddress, undoAddress } from "./requests";
import { ToSignIn } from "./ToSignIn";

export function ConfirmEmailPage() {
  const queryClient = useQueryClient();
  // Whoever is signed in here goes on, under another address.
  return (
    <AddressLink
      path="/confirm-email"
      words="confirmEmail"
      act={confirmAddress}
      onDone={() => queryClient.invalidateQueries()}
    />
  );
}

export function UndoEmailPage() {
  // Every session of the account has ended, perhaps this browser's: it finds out now and not in mid-work.
  return (
    <AddressLink
      path="/undo-email"
      words="undoEmail"
      act={undoAddress}
      onDone={() => session.recheck()}
    />
  );
}

interface AddressLinkProps {
  path: string;
  words: "confirmEmail" | "undoEmail";
  act: (token: string) => Promise<unknown>;
  onDone: () => Promise<unknown>;
}

/** Asks before it acts: programs that read mail open links too. */
function AddressLink({ path, words, act, onDone }: AddressLinkProps) {
  const { t } = useTranslation("auth");
  const token = useSecrets(path)?.token;
  const isUndo = words === "undoEmail";
  const [tone, Icon] = isUndo
    ? (["warn", IconAlertTriangle] as const)
    : (["info", IconInfoCircle] as const);
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: act,
    onSuccess: () => {
      forgetSecrets(path);
      void onDone();
    },
  });
  if (isSuccess) {
    return (
      <Door title={t(`${words}.done`)}>
        <Notice tone="good" icon={<IconCircleCheck size={18} aria-hidden />} role="status">
          {t(`${words}.doneText`)}
        </Notice>
        <ToSignIn />
      </Door>
    );
  }
  if (!token) {
    return (
      <Door title={t(`${words}.title`)}>
        <Notice tone="info" icon={<IconInfoCircle size={18} aria-hidden />}>
          {t(`${words}.noToken`)}
        </Notice>
        <ToSignIn />
      </Door>
    );
  }
  return (
    <Door title={t(`${words}.title`)}>
      <Notice tone={tone} icon={<Icon size={18} aria-hidden />}>
        {t(`${words}.text`)}
      </Notice>
      {error ? <ProblemNotice error={error} /> : null}
      <Button fullWidth loading={isPending} onClick={() => mutate(token)}>
        {t(`${words}.submit`)}
      </Button>
    </Door>
  );
}
