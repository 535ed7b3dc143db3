/** Earlier versions of a draft: who made each and when, what has changed since, and the way back to one. */
import { Button, Group, SegmentedControl } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftVersion, DraftVersionDetail } from "@/client/types";
import { RelativeTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { ProblemNotice } from "@/components/ProblemNotice";
import { ScrollText } from "@/components/ScrollText";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { useMadeBy } from "./useMadeBy";
import classes from "./Versions.module.css";
import { versionQuery, versionsQuery } from "./versions";

interface VersionsProps {
  id: string;
  /** The draft's present version. */
  draft: number;
  busy: boolean;
  problem: Error | null;
  onRestore: (version: DraftVersion) => void;
}

export function Versions(props: VersionsProps) {
  const { t } = useTranslation("writing");
  const query = useQuery(versionsQuery(props.id));
  return (
    <ListStates
      query={query}
      isEmpty={(items) => items.length === 0}
      empty={{ text: t("versions.none") }}
      skeleton={<RowsSkeleton rows={3} />}
    >
      {(items) => <Kept {...props} items={items} />}
    </ListStates>
  );
}

function Kept({ items, ...props }: VersionsProps & { items: DraftVersion[] }) {
  const [number, setNumber] = useState<number | null>(null);
  const chosen = items.find((each) => each.number === number) ?? items[0];
  return (
    <div className={classes.panes}>
      <ol className={classes.list}>
        {items.map((each) => (
          <li key={each.number}>
            <Row
              version={each}
              chosen={each.number === chosen?.number}
              onChoose={() => setNumber(each.number)}
            />
          </li>
        ))}
      </ol>
      {chosen ? <Detail {...props} version={chosen} /> : null}
    </div>
  );
}

interface RowProps {
  version: DraftVersion;
  chosen: boolean;
  onChoose: () => void;
}

function Row({ version, chosen, onChoose }: RowProps) {
  const { t } = useTranslation("writing");
  const locale = useLocale();
  const madeBy = useMadeBy();
  return (
    <button type="button" className={classes.row} aria-pressed={chosen} onClick={onChoose}>
      <span className={classes.who}>{madeBy(version.made_by)}</span>
      <span className={classes.meta}>
        <RelativeTime at={version.at} />
        {" · "}
        {t("versions.words", { count: version.words, shown: formatNumber(version.words, locale) })}
      </span>
    </button>
  );
}

const TEXT = `reading ${classes.text}`;

type Face = "changes" | "whole";

function Detail(props: VersionsProps & { version: DraftVersion }) {
  const { id, draft, busy, problem, onRestore, version } = props;
  const { t } = useTranslation("writing");
  const [face, setFace] = useState<Face>("changes");
  const query = useQuery(versionQuery(id, version.number, draft));
  return (
    <div className={classes.detail}>
      <Group justify="space-between" gap="sm" mb="sm">
        <SegmentedControl
          size="xs"
          aria-label={t("versions.face")}
          value={face}
          onChange={(value) => setFace(value as Face)}
          data={[
            { value: "changes", label: t("versions.changes") },
            { value: "whole", label: t("versions.whole") },
          ]}
        />
        <Button
          size="xs"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          loading={busy}
          onClick={() => onRestore(version)}
        >
          {t("versions.restore")}
        </Button>
      </Group>
      {problem ? <ProblemNotice error={problem} /> : null}
      <ListStates query={query} skeleton={<RowsSkeleton rows={4} />}>
        {(known) =>
          face === "changes" ? (
            <Changes changes={known.changes} />
          ) : (
            <ScrollText label={t("versions.text")} className={TEXT}>
              {known.letter || t("versions.empty")}
            </ScrollText>
          )
        }
      </ListStates>
    </div>
  );
}

/** From the version to the draft as it stands: what went is struck through, what came is underlined. */
function Changes({ changes }: Pick<DraftVersionDetail, "changes">) {
  const { t } = useTranslation("writing");
  if (changes.every(({ kind }) => kind === "same")) return <p>{t("versions.same")}</p>;
  return (
    <>
      <p className={classes.legend}>
        <del>{t("versions.went")}</del> <ins>{t("versions.came")}</ins>
      </p>
      <ScrollText label={t("versions.text")} className={TEXT}>
        {changes.map(({ kind, text }, at) => {
          const key = `${at}-${kind}`;
          if (kind === "removed") return <del key={key}>{text}</del>;
          return kind === "added" ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
        })}
      </ScrollText>
    </>
  );
}
