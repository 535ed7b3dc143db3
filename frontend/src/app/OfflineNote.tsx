/** Says once, above the page, that the browser has no network. */
import { useNetwork } from "@mantine/hooks";
import { IconWifiOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import classes from "./OfflineNote.module.css";

export function OfflineNote() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <div className={classes.note}>
      <Notice
        tone="warn"
        icon={<IconWifiOff size={18} aria-hidden />}
        title={t("offline")}
        role="status"
      />
    </div>
  );
}
