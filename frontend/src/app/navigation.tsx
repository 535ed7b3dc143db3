/** The pages in the frame: five in the rail and in the phone's bottom bar, the others in the menu. */
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
  IconWriting,
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
    | "profile"
    | "analytics"
    | "writing"
    | "upwork"
    | "security"
    | "admin";
  icon: Icon;
}

/** What is used every day; a bottom bar has room for five. */
const DAILY: readonly Entry[] = [
  { to: "/", word: "home", icon: IconHome2 },
  { to: "/jobs", word: "jobs", icon: IconBriefcase2 },
  { to: "/applications", word: "applications", icon: IconSend },
  { to: "/messages", word: "messages", icon: IconMessages },
  { to: "/profile", word: "profile", icon: IconUserCircle },
];

const OTHERS: readonly Entry[] = [
  { to: "/analytics", word: "analytics", icon: IconChartBar },
  { to: "/settings/templates", word: "writing", icon: IconWriting },
  { to: "/upwork", word: "upwork", icon: IconPlugConnected },
  { to: "/security", word: "security", icon: IconShieldLock },
];

/** Only for people with a role. */
const ADMIN: Entry = { to: "/admin", word: "admin", icon: IconUserShield };

/** Home is current only on itself; the others also on their inner pages. */
function options(entry: Entry) {
  return { exact: entry.to === "/" };
}

export function RailEntries() {
  const { t } = useTranslation();
  return DAILY.map((entry) => (
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
  return DAILY.map((entry) => (
    <BottomLink
      key={entry.to}
      to={entry.to}
      activeOptions={options(entry)}
      icon={<entry.icon size={22} stroke={1.7} aria-hidden />}
      label={t(`nav.${entry.word}`)}
    />
  ));
}

/** `onGo` runs when one is chosen: the menu has done its work then. */
export function MenuEntries({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation();
  const entries = useMayAdminister() ? [...OTHERS, ADMIN] : OTHERS;
  return entries.map((entry) => (
    <RailLink
      key={entry.to}
      to={entry.to}
      onClick={onGo}
      icon={<entry.icon size={18} stroke={1.7} aria-hidden />}
      label={t(`nav.${entry.word}`)}
    />
  ));
}
