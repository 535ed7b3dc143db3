/** One change of a sent proposal: said, read once more, and made by the person's own word. */
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application, OutgoingPreview, ProposalChange } from "@/client/types";
import { ConfirmGate } from "@/components/ConfirmGate";
import gate from "@/components/ConfirmGate.module.css";
import { PrepareForm } from "@/components/PrepareForm";
import { plainAmount } from "./amounts";
import { BidText } from "./BidText";
import classes from "./Changes.module.css";
import { useConfirmChange, usePrepareChange } from "./changes";
import { Facts } from "./Facts";

interface ChangeFormProps {
  application: Application;
  kind: ProposalChange["kind"];
  onEnd: () => void;
}

/** Characters; Upwork takes no more. */
const LONGEST = 2_000;

export function ChangeForm({ application, kind, onEnd }: ChangeFormProps) {
  const { t } = useTranslation("applications");
  const [bid, setBid] = useState(application.bid.amount ?? "");
  const [text, setText] = useState("");
  const prepare = usePrepareChange(application.id);
  const amount = plainAmount(bid);
  const same = amount !== null && Number(amount) === Number(application.bid.amount);
  const ready = kind === "withdraw" || (Boolean(amount) && !same);

  function preview() {
    if (!ready || prepare.isPending) return;
    prepare.mutate(kind === "terms" ? { kind, bid: amount, text } : { kind, text });
  }

  if (prepare.data) {
    return (
      <Gate
        key={prepare.data.id}
        application={application}
        preview={prepare.data}
        onEdit={prepare.reset}
        onRenew={preview}
        onEnd={onEnd}
      />
    );
  }
  return (
    <PrepareForm
      name={t(`changes.${kind}`)}
      ready={ready}
      prepare={prepare}
      words={{ preview: t("preview.open"), leave: t("changes.leave") }}
      onPreview={preview}
      onLeave={onEnd}
    >
      {kind === "terms" ? (
        <TextInput
          label={t(`bid.label_${application.bid.kind}`, { currency: application.bid.currency })}
          inputMode="decimal"
          autoComplete="off"
          autoFocus
          value={bid}
          error={amount === null ? t("bid.notAmount") : null}
          onChange={(event) => setBid(event.currentTarget.value)}
        />
      ) : (
        <p className={classes.dim}>{t("changes.withdrawText")}</p>
      )}
      <Textarea
        label={t(`changes.message_${kind}`)}
        description={t("changes.messageOptional")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LONGEST}
        autoFocus={kind === "withdraw"}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </PrepareForm>
  );
}

interface GateProps {
  application: Application;
  preview: OutgoingPreview;
  onEdit: () => void;
  onRenew: () => void;
  onEnd: () => void;
}

function Gate({ application, preview, onEdit, onRenew, onEnd }: GateProps) {
  const { t } = useTranslation("applications");
  const confirm = useConfirmChange(application.id);
  const kind = preview.kind === "proposal_withdraw" ? "withdraw" : "terms";
  return (
    <ConfirmGate
      preview={preview}
      title={t(`changes.gate_${kind}`)}
      note={t(`changes.note_${kind}`)}
      label={t(`changes.confirm_${kind}`)}
      confirm={confirm}
      onEdit={onEdit}
      onRenew={onRenew}
      onGiven={onEnd}
    >
      {kind === "terms" ? (
        <Facts
          rows={[
            [t("changes.before"), <BidText key="before" bid={application.bid} />],
            [
              t("changes.after"),
              <BidText key="after" bid={{ ...application.bid, amount: preview.bid }} />,
            ],
          ]}
        />
      ) : null}
      {preview.text ? <div className={`reading ${gate.sheet}`}>{preview.text}</div> : null}
    </ConfirmGate>
  );
}
