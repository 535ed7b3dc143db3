/** Which Upwork is meant: the sandbox is never to be taken for the real one. */
import { Badge } from "@mantine/core";
import { IconFlask, IconWorld } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { UpworkStatus } from "@/client/types";

export function ModeBadge({ mode }: { mode: UpworkStatus["mode"] }) {
  const { t } = useTranslation("upwork");
  const Icon = mode === "sandbox" ? IconFlask : IconWorld;
  return (
    <Badge variant="light" tt="none" fw={550} leftSection={<Icon size={14} aria-hidden />}>
      {t(`mode.${mode}`)}
    </Badge>
  );
}
