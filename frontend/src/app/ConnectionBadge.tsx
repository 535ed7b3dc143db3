/** Which Upwork the app talks to, and whether it can: always in sight, a word beside the colour, and the way to its page. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { UpworkStatus } from "@/client/types";
import { upworkStatusQuery } from "@/lib/queries";
import classes from "./ConnectionBadge.module.css";

type BadgeState = "sandbox" | "graphql" | "mcp" | "none" | "expired" | "unreachable";

function badgeState(status: UpworkStatus): BadgeState {
  if (status.state === "none") return "none";
  if (status.state === "expired" || status.note_code === "grant_revoked") return "expired";
  if (status.note_code === "upwork_unreachable") return "unreachable";
  return status.mode === "sandbox" ? "sandbox" : (status.door ?? status.default_door);
}

const TONES = {
  sandbox: "info",
  graphql: "good",
  mcp: "good",
  none: "dim",
  expired: "warn",
  unreachable: "warn",
} as const;

export function ConnectionBadge() {
  const { t } = useTranslation();
  const { data } = useQuery(upworkStatusQuery);
  if (!data) return null;
  const state = badgeState(data);
  const word = t(`connection.${state}`);
  return (
    <Link
      to="/upwork"
      className={classes.badge}
      data-tone={TONES[state]}
      aria-label={t("connection.label", { state: word })}
    >
      {word}
    </Link>
  );
}
