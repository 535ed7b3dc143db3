/** The kinds of factors that can be added, the safest first, and the dialogs that add them. */
import { Button, Modal, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeOffer, FactorConfirmed, SecurityProfile, TotpEnrolment } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { metaQuery } from "@/lib/queries";
import { AddPasskey } from "./AddPasskey";
import { AddSent } from "./AddSent";
import { AddTotp } from "./AddTotp";
import { CodesDialog } from "./CodesDialog";
import { type FactorKind, offerSentCode, offerTotp, useSecurityChanged } from "./factorRequests";
import classes from "./rows.module.css";
import { Section } from "./Section";

/** What is being added; an offer is one wait for a code, made once. */
type Adding =
  | { kind: "passkey" }
  | { kind: "totp"; offer: TotpEnrolment }
  | { kind: "sms"; offer: null }
  | { kind: "email"; offer: CodeOffer };

const KINDS: readonly FactorKind[] = ["passkey", "totp", "sms", "email"];

/** The first step, which may ask for a step-up; nothing is on the screen until it is through. */
async function begin(kind: FactorKind): Promise<Adding> {
  if (kind === "totp") return { kind, offer: await offerTotp() };
  if (kind === "email") return { kind, offer: await offerSentCode(null) };
  return kind === "sms" ? { kind, offer: null } : { kind };
}

export function AddFactors({ profile }: { profile: SecurityProfile }) {
  const { t } = useTranslation("security");
  const changed = useSecurityChanged();
  const [adding, setAdding] = useState<Adding | null>(null);
  const [codes, setCodes] = useState<string[]>([]);
  const start = useMutation({ mutationFn: begin, onSuccess: setAdding });
  const { data: meta } = useQuery(metaQuery);
  const has = (kind: FactorKind) => profile.factors.some((factor) => factor.kind === kind);
  // A mailbox is added once; a passkey stands beside the others; the rest take the old one's place.
  const isHidden = { passkey: false, totp: false, sms: meta?.sms === "none", email: has("email") };
  const offered = KINDS.filter((kind) => !isHidden[kind]);

  function added({ backup_codes }: FactorConfirmed) {
    setAdding(null);
    setCodes(backup_codes);
    changed();
    notifications.show({ message: t("factors.done") });
  }

  return (
    <Section title={t("factors.add")}>
      <Text size="sm" c="dimmed">
        {t("factors.addText")}
      </Text>
      {start.error ? <ProblemNotice error={start.error} /> : null}
      <ul className={`${classes.rows} ${classes.stacking}`}>
        {offered.map((kind) => (
          <li key={kind} className={classes.row}>
            <div className={classes.words}>
              <div className={classes.name}>{t(`factors.kinds.${kind}.title`)}</div>
              <div className={classes.meta}>{t(`factors.kinds.${kind}.text`)}</div>
            </div>
            <Button
              size="xs"
              variant={kind === "passkey" ? "filled" : "default"}
              loading={start.isPending && start.variables === kind}
              disabled={start.isPending}
              onClick={() => start.mutate(kind)}
            >
              {kind !== "passkey" && has(kind)
                ? t("factors.replace")
                : t(`factors.kinds.${kind}.action`)}
            </Button>
          </li>
        ))}
      </ul>
      <AddingDialog
        adding={adding}
        profile={profile}
        onAdded={added}
        onClose={() => setAdding(null)}
      />
      <CodesDialog codes={codes} email={profile.email} onDone={() => setCodes([])} />
    </Section>
  );
}

interface AddingDialogProps {
  adding: Adding | null;
  profile: SecurityProfile;
  onAdded: (confirmed: FactorConfirmed) => void;
  onClose: () => void;
}

function AddingDialog({ adding, profile, onAdded, onClose }: AddingDialogProps) {
  const { t } = useTranslation("security");
  const titles = {
    passkey: t("addPasskey.title"),
    totp: t("addTotp.title"),
    sms: t("addSent.smsTitle"),
    email: t("addSent.emailTitle"),
  };
  return (
    <Modal
      opened={adding !== null}
      onClose={onClose}
      title={adding ? titles[adding.kind] : null}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      {adding?.kind === "passkey" ? (
        <AddPasskey sessions={profile.sessions} onAdded={onAdded} />
      ) : null}
      {adding?.kind === "totp" ? (
        <AddTotp
          offer={adding.offer}
          isReplacing={profile.factors.some(({ kind }) => kind === "totp")}
          onAdded={onAdded}
        />
      ) : null}
      {adding?.kind === "sms" || adding?.kind === "email" ? (
        <AddSent kind={adding.kind} first={adding.offer} onAdded={onAdded} />
      ) : null}
    </Modal>
  );
}
