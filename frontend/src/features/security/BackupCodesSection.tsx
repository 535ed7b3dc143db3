/** How many backup codes are left, and new ones. */
import { Button, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconListNumbers } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SecurityProfile } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { CodesDialog } from "./CodesDialog";
import { makeBackupCodes, useSecurityChanged } from "./factorRequests";
import classes from "./rows.module.css";
import { Section } from "./Section";

export function BackupCodesSection({ profile }: { profile: SecurityProfile }) {
  const { t } = useTranslation("security");
  const changed = useSecurityChanged();
  const [asking, { open, close }] = useDisclosure(false);
  const [codes, setCodes] = useState<string[]>([]);

  function made(fresh: string[]) {
    close();
    setCodes(fresh);
    changed();
  }

  return (
    <Section title={t("codes.title")}>
      <div className={classes.row}>
        <IconListNumbers size={20} aria-hidden />
        <div className={classes.words}>
          <div className={classes.name}>
            {t("codes.left", { count: profile.backup_codes_left })}
          </div>
          <div className={classes.meta}>{t("codes.text")}</div>
        </div>
        <Button size="xs" variant="default" onClick={open}>
          {t("codes.make")}
        </Button>
      </div>
      <Modal opened={asking} onClose={close} title={t("codes.askTitle")}>
        <Ask onCancel={close} onMade={made} />
      </Modal>
      <CodesDialog codes={codes} email={profile.email} onDone={() => setCodes([])} />
    </Section>
  );
}

interface AskProps {
  onCancel: () => void;
  onMade: (codes: string[]) => void;
}

function Ask({ onCancel, onMade }: AskProps) {
  const { t } = useTranslation(["security", "common"]);
  const make = useMutation({ mutationFn: makeBackupCodes, onSuccess: onMade });
  return (
    <>
      <Text mb="md">{t("security:codes.ask")}</Text>
      {make.error ? <ProblemNotice error={make.error} /> : null}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {t("common:actions.cancel")}
        </Button>
        <Button loading={make.isPending} onClick={() => make.mutate()}>
          {t("security:codes.make")}
        </Button>
      </Group>
    </>
  );
}
