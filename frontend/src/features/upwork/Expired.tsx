/** A connection that Upwork no longer accepts: why, what is kept, and the way back. */
import { Group, Stack } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { UpworkStatus } from "@/client/types";
import { Notice } from "@/components/Notice";
import { AccountFacts } from "./AccountFacts";
import { ConnectButton } from "./ConnectButton";
import { Disconnect } from "./Disconnect";
import classes from "./Upwork.module.css";

export function Expired({ status }: { status: UpworkStatus }) {
  const { t } = useTranslation("upwork");
  const reason = status.note_code ?? "unknown";
  return (
    <Stack gap="lg" className={classes.narrow}>
      <Notice
        tone="warn"
        icon={<IconPlugConnectedX size={18} aria-hidden />}
        title={t("expired.title")}
      >
        <p className={classes.line}>{t(`expired.why.${reason}`)}</p>
        <p className={classes.line}>{t("expired.kept")}</p>
      </Notice>
      <AccountFacts status={status} />
      <Group gap="sm" align="flex-start">
        <ConnectButton
          label={t(status.mode === "sandbox" ? "connect.againSandbox" : "connect.againLive")}
        />
        <Disconnect />
      </Group>
    </Stack>
  );
}
