/** Says where the letters of an installation that sends no mail are. */
import { Code } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Trans, useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { metaQuery } from "@/lib/queries";

export function SinkNote() {
  const { t } = useTranslation("auth");
  const { data: meta } = useQuery(metaQuery);
  if (meta?.mail !== "sink") return null;
  return (
    <Notice tone="warn" icon={<IconFolder size={18} aria-hidden />}>
      <Trans t={t} i18nKey="checkMail.sink" components={{ 1: <Code /> }} />
    </Notice>
  );
}
