/** Rows of jobs that grow by "Show more", walked with j and k. */
import { Button } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { JobSummary } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useRowKeys } from "@/lib/hooks/useRowKeys";
import { useJobWords } from "./facts";
import classes from "./JobList.module.css";
import { JobRow } from "./JobRow";
import type { JobsAddress } from "./search";

interface JobListProps {
  jobs: JobSummary[];
  address: JobsAddress;
  selected: string | null;
  more: { has: boolean; busy: boolean; error: unknown; load: () => void };
  note?: ReactNode;
}

export function JobList({ jobs, address, selected, more, note }: JobListProps) {
  const { t } = useTranslation();
  const { t: words } = useJobWords();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  return (
    <div>
      {note}
      <ul className={classes.list} ref={list} aria-label={words("list.label")}>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} address={address} selected={job.id === selected} />
        ))}
      </ul>
      <div className={classes.foot}>
        {more.error ? <ProblemNotice error={more.error} onRetry={more.load} /> : null}
        {more.has && !more.error ? (
          <Button variant="default" size="xs" loading={more.busy} onClick={more.load}>
            {t("actions.more")}
          </Button>
        ) : null}
        {!more.has && jobs.length > 0 ? <span>{words("list.end")}</span> : null}
      </div>
    </div>
  );
}

/** Two infinite lists may name the same job when it moved between pages; the first place wins. */
export function uniqueJobs(pages: readonly { items: JobSummary[] }[]): JobSummary[] {
  const all = new Map<string, JobSummary>();
  for (const page of pages)
    for (const job of page.items) if (!all.has(job.id)) all.set(job.id, job);
  return [...all.values()];
}
