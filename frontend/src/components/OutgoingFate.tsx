/** What became of something the person confirmed: on its way, being looked up after a lost answer, or not done and why. */
import { Button, Loader } from "@mantine/core";
import { IconAlertTriangle, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Outgoing } from "@/client/types";
import { codeText } from "@/i18n/problemText";
import { Notice } from "./Notice";
import { ProblemNotice } from "./ProblemNotice";

interface OutgoingFateProps {
  outgoing: Outgoing;
  look: { mutate: () => void; isPending: boolean; error?: unknown };
}

export function OutgoingFate({ outgoing, look }: OutgoingFateProps) {
  const { t } = useTranslation();
  const { t: problems } = useTranslation("problems");
  const { state, failure_code } = outgoing;
  if (state === "sending") {
    return (
      <Notice
        tone="info"
        role="status"
        icon={<Loader size={16} type="oval" />}
        title={t("fate.sending")}
      />
    );
  }
  if (state === "checking") {
    return (
      <Notice
        tone="warn"
        role="status"
        icon={<IconSearch size={18} aria-hidden />}
        title={t("fate.checking")}
      >
        <p>{t("fate.checkingText")}</p>
        <Button size="xs" variant="default" loading={look.isPending} onClick={() => look.mutate()}>
          {t("fate.lookNow")}
        </Button>
        {look.error ? <ProblemNotice error={look.error} /> : null}
      </Notice>
    );
  }
  if (state !== "failed") return null;
  return (
    <Notice
      tone="bad"
      role="status"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t("fate.failed")}
    >
      {failure_code ? codeText(problems, failure_code) : null}
    </Notice>
  );
}
