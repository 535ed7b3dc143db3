/** How old the states on the list are, and the way to ask Upwork again; it is asked at most once a minute. */
import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { RelativeTime } from "@/components/figures";
import { ProblemNotice } from "@/components/ProblemNotice";
import { asProblem } from "@/lib/problem";
import classes from "./Applications.module.css";

interface AsOfProps {
  askedAt: string | null;
  sync: { mutate: () => void; isPending: boolean; error: unknown };
}

export function AsOf({ askedAt, sync }: AsOfProps) {
  const { t } = useTranslation("applications");
  // "Asked a moment ago" needs no words: the line itself says when.
  const failed = sync.error && asProblem(sync.error).status !== 429 ? sync.error : null;
  return (
    <>
      <div className={classes.asOf}>
        <span>
          {askedAt ? (
            <>
              {t("asOf.known")} <RelativeTime at={askedAt} />
            </>
          ) : (
            t("asOf.never")
          )}
        </span>
        <Button
          variant="subtle"
          size="compact-xs"
          loading={sync.isPending}
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => sync.mutate()}
        >
          {t("asOf.again")}
        </Button>
      </div>
      {failed ? <ProblemNotice error={failed} onRetry={() => sync.mutate()} /> : null}
    </>
  );
}
