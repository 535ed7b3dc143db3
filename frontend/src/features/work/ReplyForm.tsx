/** The answer to one invitation: a letter with a bid for a yes, a reason for a no; read once more before it leaves. */
import { Button, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InvitationReply, Outgoing } from "@/client/types";
import { PrepareForm } from "@/components/PrepareForm";
import { usePrepareReply } from "./queries";
import { ReplyGate } from "./ReplyGate";
import classes from "./Work.module.css";

interface ReplyFormProps {
  id: string;
  reply: InvitationReply["reply"];
  onEnd: () => void;
  onGiven: (outcome: Outgoing) => void;
}

const LONGEST = 5_000;

interface Written {
  text: string;
  bid: string;
  answers: { question: string; answer: string }[];
}

/** "45,50" as "45.50", "" for none; null when it is not an amount. */
export function amountOf(typed: string): string | null {
  const plain = typed.replace(/\s/g, "").replace(",", ".");
  if (plain === "") return "";
  return /^\d{1,7}(?:\.\d{1,2})?$/.test(plain) && Number(plain) > 0 ? plain : null;
}

export function ReplyForm({ id, reply, onEnd, onGiven }: ReplyFormProps) {
  const { t } = useTranslation("work");
  const [written, setWritten] = useState<Written>({ text: "", bid: "", answers: [] });
  const prepare = usePrepareReply(id);
  const bid = amountOf(written.bid);
  const ready = reply === "decline" || (written.text.trim() !== "" && bid !== null);

  function preview() {
    if (!ready || prepare.isPending) return;
    const answers = written.answers.filter(({ question, answer }) => question && answer);
    prepare.mutate(
      reply === "decline"
        ? { reply, text: written.text }
        : { reply, text: written.text, bid: bid || null, answers },
    );
  }

  if (prepare.data) {
    return (
      <ReplyGate
        key={prepare.data.id}
        invitationId={id}
        preview={prepare.data}
        onEdit={prepare.reset}
        onRenew={preview}
        onGiven={onGiven}
      />
    );
  }
  return (
    <PrepareForm
      name={t(`reply.${reply}`)}
      ready={ready}
      prepare={prepare}
      words={{ preview: t("reply.preview"), leave: t("reply.later") }}
      onPreview={preview}
      onLeave={onEnd}
    >
      <Textarea
        label={t(`reply.text_${reply}`)}
        autosize
        autoFocus
        minRows={reply === "accept" ? 6 : 2}
        maxRows={16}
        maxLength={LONGEST}
        value={written.text}
        onChange={({ currentTarget: { value } }) => setWritten({ ...written, text: value })}
      />
      {reply === "accept" ? <Terms written={written} onChange={setWritten} /> : null}
    </PrepareForm>
  );
}

interface TermsProps {
  written: Written;
  onChange: (written: Written) => void;
}

/** The invitation does not bring the client's questions, so they are copied from the job's page where it has any. */
function Terms({ written, onChange }: TermsProps) {
  const { t } = useTranslation("work");
  const { bid, answers } = written;
  const change = (at: number, part: Partial<Written["answers"][number]>) =>
    onChange({
      ...written,
      answers: answers.map((each, place) => (place === at ? { ...each, ...part } : each)),
    });
  return (
    <>
      <TextInput
        label={t("reply.bid")}
        description={t("reply.bidHint")}
        inputMode="decimal"
        autoComplete="off"
        maw={320}
        value={bid}
        error={amountOf(bid) === null ? t("reply.notAmount") : null}
        onChange={({ currentTarget: { value } }) => onChange({ ...written, bid: value })}
      />
      {answers.map(({ question, answer }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
        <fieldset key={at} className={classes.question}>
          <legend>{t("reply.questionNumber", { number: at + 1 })}</legend>
          <TextInput
            label={t("reply.question")}
            value={question}
            onChange={({ currentTarget: { value } }) => change(at, { question: value })}
          />
          <Textarea
            label={t("reply.answer")}
            autosize
            value={answer}
            onChange={({ currentTarget: { value } }) => change(at, { answer: value })}
          />
        </fieldset>
      ))}
      <div>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() =>
            onChange({ ...written, answers: [...answers, { question: "", answer: "" }] })
          }
        >
          {t("reply.addQuestion")}
        </Button>
      </div>
    </>
  );
}
