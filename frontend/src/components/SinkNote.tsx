/** Says where messages are, in an installation that sends none of their kind. */
import { Code } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Trans, useTranslation } from "react-i18next";
import { metaQuery } from "@/lib/queries";
import { Notice } from "./Notice";

export function SinkNote({ of }: { of: "mail" | "sms" }) {
  const { t } = useTranslation("factors");
  const { data: meta } = useQuery(metaQuery);
  if (meta?.[of] !== "sink") return null;
  return (
    <Notice tone="warn" icon={<IconFolder size={18} aria-hidden />}>
      <Trans t={t} i18nKey={`sink.${of}`} components={{ 1: <Code /> }} />
    </Notice>
  );
}
