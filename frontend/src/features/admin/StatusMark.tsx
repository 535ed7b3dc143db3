/** The state of an account, and the weight of an alert, as a word with an icon; colour only repeats it. */
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircleCheck,
  IconLock,
  IconMailQuestion,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonRow, SecurityAlert } from "@/client/types";
import classes from "./StatusMark.module.css";

type Tone = "good" | "warn" | "bad" | "dim";

function Mark({ tone, icon, children }: { tone: Tone; icon: ReactNode; children: ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}

export function StatusMark({ person }: { person: PersonRow }) {
  const { t } = useTranslation("admin");
  if (person.status === "locked") {
    return (
      <Mark tone="bad" icon={<IconLock size={16} aria-hidden />}>
        {t("status.locked")}
      </Mark>
    );
  }
  if (person.email_verified_at === null) {
    return (
      <Mark tone="warn" icon={<IconMailQuestion size={16} aria-hidden />}>
        {t("status.unverified")}
      </Mark>
    );
  }
  return (
    <Mark tone="dim" icon={<IconCircleCheck size={16} aria-hidden />}>
      {t("status.active")}
    </Mark>
  );
}

export function SeverityMark({ severity }: { severity: SecurityAlert["severity"] }) {
  const { t } = useTranslation("admin");
  const Icon = severity === "high" ? IconAlertOctagon : IconAlertTriangle;
  return (
    <Mark tone={severity === "high" ? "bad" : "warn"} icon={<Icon size={16} aria-hidden />}>
      {t(`alerts.severity.${severity}`)}
    </Mark>
  );
}
