/** The entries of the rail and of the phone's bottom bar, in order. A feature adds its line here. */
import {
  type Icon,
  IconBriefcase2,
  IconChartBar,
  IconHome2,
  IconMessages,
  IconPlugConnected,
  IconSend,
  IconShieldLock,
  IconUserCircle,
  IconUserShield,
} from "@tabler/icons-react";
import type { LinkProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BottomLink, RailLink } from "@/components/NavLinks";
import { useMayAdminister } from "./administration";

interface Entry {
  to: NonNullable<LinkProps["to"]>;
  word:
    | "home"
    | "jobs"
    | "applications"
    | "messages"
    | "analytics"
    | "profile"
    | "upwork"
    | "security"
    | "admin";
  icon: Icon;
  /** Among the five of the bottom bar; the others are reached from the top bar and its menu. */
  onPhone: boolean;
}

const ENTRIES: readonly Entry[] = [
  { to: "/", word: "home", icon: IconHome2, onPhone: true },
  { to: "/jobs", word: "jobs", icon: IconBriefcase2, onPhone: true },
  { to: "/applications", word: "applications", icon: IconSend, onPhone: true },
  { to: "/messages", word: "messages", icon: IconMessages, onPhone: true },
  { to: "/analytics", word: "analytics", icon: IconChartBar, onPhone: false },
  { to: "/profile", word: "profile", icon: IconUserCircle, onPhone: true },
  { to: "/upwork", word: "upwork", icon: IconPlugConnected, onPhone: false },
  { to: "/security", word: "security", icon: IconShieldLock, onPhone: false },
];

/** Only for people with a role; on a phone it is in the menu. */
const ADMIN: Entry = { to: "/admin", word: "admin", icon: IconUserShield, onPhone: false };

/** Home is current only on itself; the others also on their inner pages. */
function options(entry: Entry) {
  return { exact: entry.to === "/" };
}

export function RailEntries() {
  const { t } = useTranslation();
  const entries = useMayAdminister() ? [...ENTRIES, ADMIN] : ENTRIES;
  return entries.map((entry) => (
    <RailLink
      key={entry.to}
      to={entry.to}
      activeOptions={options(entry)}
      icon={<entry.icon size={20} stroke={1.7} aria-hidden />}
      label={t(`nav.${entry.word}`)}
    />
  ));
}

export function BottomEntries() {
  const { t } = useTranslation();
  return ENTRIES.filter((entry) => entry.onPhone).map((entry) => (
    <BottomLink
      key={entry.to}
      to={entry.to}
      activeOptions={options(entry)}
      icon={<entry.icon size={22} stroke={1.7} aria-hidden />}
      label={t(`nav.${entry.word}`)}
    />
  ));
}
