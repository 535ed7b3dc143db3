/** What the person's own memory holds of a job: when they applied, and the earlier posts that it repeats. */
import type { JobDetail } from "@/client/types";
import { DateTime } from "@/components/figures";
import { LinkAnchor } from "@/components/links";
import type { JobsAddress } from "@/lib/jobSearch";
import { useJobWords } from "./facts";
import classes from "./JobDetail.module.css";

interface MemoryProps {
  job: JobDetail;
  address: JobsAddress;
}

export function Memory({ job, address }: MemoryProps) {
  const { t } = useJobWords();
  return (
    <>
      {job.applied_at ? (
        <p className={classes.repost}>
          {t("detail.appliedOn")} <DateTime at={job.applied_at} />.
        </p>
      ) : null}
      {job.earlier.length > 0 ? (
        <div className={classes.repost}>
          {t("detail.repost")}
          <ul>
            {job.earlier.map((post) => (
              <li key={post.job_id}>
                <LinkAnchor to="/jobs/$id" params={{ id: post.job_id }} search={address}>
                  {post.title}
                </LinkAnchor>
                {post.applied_at ? (
                  <>
                    {" "}
                    · {t("detail.appliedOn")} <DateTime at={post.applied_at} />
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
