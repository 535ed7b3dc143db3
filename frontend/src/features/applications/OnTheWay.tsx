/** Between the confirmation and Upwork's answer: the minute to undo, the sending, the looking-up. */
import { Button, Group, Loader } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Application } from "@/client/types";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import classes from "./ApplicationView.module.css";
import { useCheck } from "./queries";
import { UndoMinute } from "./UndoMinute";

export function OnTheWay({ application }: { application: Application }) {
  return (
    <div className={classes.notice}>
      {application.state === "queued" ? <UndoMinute application={application} /> : null}
      {application.state === "sending" ? <Sending /> : null}
      {application.state === "checking" ? <Checking id={application.id} /> : null}
    </div>
  );
}

function Sending() {
  const { t } = useTranslation("applications");
  return (
    <Notice
      tone="info"
      role="status"
      icon={<Loader size={16} type="oval" />}
      title={t("sending.title")}
    >
      {t("sending.text")}
    </Notice>
  );
}

/** The answer was lost: it is looked up, never sent again blindly. */
function Checking({ id }: { id: string }) {
  const { t } = useTranslation("applications");
  const check = useCheck(id);
  return (
    <Notice
      tone="warn"
      role="status"
      icon={<IconSearch size={18} aria-hidden />}
      title={t("checking.title")}
    >
      {t("checking.text")}
      <Group mt="sm">
        <Button
          size="xs"
          variant="default"
          loading={check.isPending}
          onClick={() => check.mutate(undefined)}
        >
          {t("checking.now")}
        </Button>
      </Group>
      {check.error ? <ProblemNotice error={check.error} /> : null}
    </Notice>
  );
}
