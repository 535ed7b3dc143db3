/** Upwork's policy, to be read by the person before their first proposal: its own words, and one button that says so. */
import { Button } from "@mantine/core";
import { IconCheck, IconFileText } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { ProblemNotice } from "@/components/ProblemNotice";
import { api, call } from "@/lib/api";

interface PolicyNoticeProps {
  words: string;
  onRead: () => void;
}

export function PolicyNotice({ words, onRead }: PolicyNoticeProps) {
  const { t } = useTranslation("applications");
  const read = useMutation({
    mutationFn: () => call(api.POST("/api/v1/upwork/policy")),
    onSuccess: onRead,
  });
  return (
    <>
      <Notice
        tone="info"
        icon={<IconFileText size={18} aria-hidden />}
        title={t("policy.title")}
        role="alert"
      >
        <p lang="en">{words}</p>
        <Button
          size="xs"
          loading={read.isPending}
          leftSection={<IconCheck size={14} aria-hidden />}
          onClick={() => read.mutate()}
        >
          {t("policy.read")}
        </Button>
      </Notice>
      {read.error ? <ProblemNotice error={read.error} /> : null}
    </>
  );
}
