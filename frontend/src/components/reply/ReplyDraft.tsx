/** A drafted reply: its text, what in it rests on nothing, what to look at, and what it rests on. */
import { Button, Group } from "@mantine/core";
import { IconAlertTriangle, IconArrowDownToArc } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DraftedReply } from "@/client/types";
import { LinkAnchor } from "@/components/links";
import { ScrollText } from "@/components/ScrollText";
import { useWarningText } from "@/components/warningText";
import classes from "./ReplyHelp.module.css";

interface ReplyDraftProps {
  reply: DraftedReply;
  onInsert: (text: string) => void;
  onDrop: () => void;
}

/** Told by the claims themselves. */
const TOLD_BY_CLAIMS = "unsupported_claim";

export function ReplyDraft({ reply, onInsert, onDrop }: ReplyDraftProps) {
  const { t } = useTranslation("writing");
  const textOf = useWarningText(() => undefined);
  const unsupported = reply.claims.filter(({ supported }) => !supported);
  const warnings = reply.warnings.filter(({ code }) => code !== TOLD_BY_CLAIMS);
  return (
    <div>
      <ScrollText label={t("reply.text")} className={classes.text}>
        <span lang={reply.language}>{reply.text}</span>
      </ScrollText>
      {unsupported.length + warnings.length > 0 ? (
        <ul className={classes.warnings}>
          {unsupported.map(({ start, text }) => (
            <li key={`claim-${start}`}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>
                {t("reply.unsupported")} <q>{text}</q>
              </span>
            </li>
          ))}
          {warnings.map((warning) => (
            <li key={`${warning.code}-${warning.detail}-${warning.start}`}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>{textOf(warning)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <Sources reply={reply} />
      <p className={classes.hint}>{t("reply.yours")}</p>
      <Group gap="sm">
        <Button
          size="xs"
          leftSection={<IconArrowDownToArc size={16} aria-hidden />}
          onClick={() => onInsert(reply.text)}
        >
          {t("reply.insert")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDrop}>
          {t("reply.drop")}
        </Button>
      </Group>
    </div>
  );
}

/** Each source once, however many sentences rest on it. */
function Sources({ reply }: { reply: DraftedReply }) {
  const { t } = useTranslation("writing");
  const sources = new Map(
    reply.claims.flatMap((claim) =>
      claim.sources.map((source) => [`${source.kind}-${source.id}`, source.label] as const),
    ),
  );
  if (sources.size === 0) return null;
  return (
    <details className={classes.fold}>
      <summary>{t("reply.restsOn")}</summary>
      <ul>
        {[...sources].map(([hash, label]) => (
          <li key={hash}>
            <LinkAnchor to="/profile" hash={hash}>
              {label}
            </LinkAnchor>
          </li>
        ))}
      </ul>
    </details>
  );
}
