/** Two versions of one thing: what differs, and the choice between theirs and mine. */
import { Button, Group } from "@mantine/core";
import { IconGitFork } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";

interface ConflictNoticeProps {
  title: string;
  text: string;
  mine: string;
  theirs: string;
  busy: boolean;
  onMine: () => void;
  onTheirs: () => void;
}

export function ConflictNotice(props: ConflictNoticeProps) {
  const { title, text, mine, theirs, busy, onMine, onTheirs } = props;
  return (
    <Notice tone="warn" icon={<IconGitFork size={18} aria-hidden />} title={title} role="alert">
      {text}
      <Group gap="sm" mt="sm">
        <Button size="xs" variant="default" loading={busy} onClick={onMine}>
          {mine}
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={onTheirs}>
          {theirs}
        </Button>
      </Group>
    </Notice>
  );
}

/** The choice in the words of a version that was changed elsewhere. */
export function ChangedElsewhere({
  fields,
  ...choice
}: Pick<ConflictNoticeProps, "busy" | "onMine" | "onTheirs"> & { fields: string[] }) {
  const { t } = useTranslation("profile");
  const differs = fields.length > 0 ? t("conflict.differs", { fields: fields.join(", ") }) : "";
  return (
    <ConflictNotice
      {...choice}
      title={t("conflict.title")}
      text={`${t("conflict.text")} ${differs}`}
      mine={t("conflict.mine")}
      theirs={t("conflict.theirs")}
    />
  );
}
