/** "This is true": one click that keeps a sentence of the letter as a fact. */
import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/components/ProblemNotice";
import { type KeepFactCallbacks, useKeepFact } from "./useKeepFact";

interface KeepFactProps extends KeepFactCallbacks {
  sentence: string;
}

export function KeepFact({ sentence, ...callbacks }: KeepFactProps) {
  const { t } = useTranslation("applications");
  const keep = useKeepFact(callbacks);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconCheck size={14} aria-hidden />}
        loading={keep.isPending}
        aria-label={t("claims.keepWhat", { what: sentence })}
        onClick={() => keep.mutate(sentence)}
      >
        {t("claims.keep")}
      </Button>
      {keep.error ? <ProblemNotice error={keep.error} /> : null}
    </>
  );
}
