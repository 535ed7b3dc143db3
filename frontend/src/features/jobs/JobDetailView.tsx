/** One job: what the client wrote, the facts about it, and the one thing to do with it. */
import { Skeleton, Stack } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { JobDetail } from "@/client/types";
import { ConnectUpwork } from "@/components/ConnectUpwork";
import { DateTime } from "@/components/figures";
import { ListStates } from "@/components/ListStates";
import { LinkAnchor } from "@/components/links";
import { NotFound } from "@/components/NotFound";
import { PageHeader } from "@/components/PageHeader";
import { UpworkLink } from "@/components/UpworkLink";
import type { JobsAddress } from "@/lib/jobSearch";
import { asProblem } from "@/lib/problem";
import { DetailActions } from "./DetailActions";
import { DraftAction } from "./DraftAction";
import { FitPanel } from "./FitPanel";
import { useJobWords } from "./facts";
import classes from "./JobDetail.module.css";
import { ClientPanel, CompetitionPanel, type SubHeading, TermsPanel } from "./JobPanels";
import { MetaFacts } from "./JobRow";
import { Memory } from "./Memory";
import { splitText } from "./matches";
import { jobQuery } from "./queries";
import { RowVerdict } from "./RowVerdict";
import { SaveToggle } from "./SaveToggle";
import { ThumbButtons } from "./ThumbButtons";
import { TrustPanel } from "./TrustPanel";
import { quotesOf } from "./trust";

interface JobDetailViewProps {
  id: string;
  address: JobsAddress;
  /** The only thing on the page (a phone), so it owns the page's heading and the way back. */
  alone: boolean;
}

export function JobDetailView({ id, address, alone }: JobDetailViewProps) {
  const { t } = useJobWords();
  const query = useQuery(jobQuery(id));
  if (query.error && asProblem(query.error).status === 404) return <NotFound />;
  return (
    <div className={classes.page}>
      {alone ? (
        <LinkAnchor to="/jobs" search={address} className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {t("detail.back")}
        </LinkAnchor>
      ) : null}
      {alone && !query.data ? <PageHeader title={t("detail.title")} /> : null}
      <ListStates
        query={query}
        skeleton={<DetailSkeleton />}
        failedAction={(error) => <ConnectUpwork error={error} />}
      >
        {(job) => <Detail job={job} address={address} alone={alone} />}
      </ListStates>
    </div>
  );
}

interface DetailProps {
  job: JobDetail;
  address: JobsAddress;
  alone: boolean;
}

function Detail({ job, address, alone }: DetailProps) {
  const { t } = useJobWords();
  const heading = alone ? "h2" : "h3";
  return (
    <article>
      {alone ? <PageHeader title={job.title} /> : <h2 className={classes.title}>{job.title}</h2>}
      <div className={classes.meta}>
        <RowVerdict job={job} />
        <MetaFacts job={job} closed={!job.is_open} />
      </div>
      <div className={classes.actions}>
        <DraftAction job={job} />
        <SaveToggle job={job} />
        <DetailActions job={job} alone={alone} />
        <ThumbButtons job={job} />
        <UpworkLink href={job.url} />
      </div>
      <Memory job={job} address={address} />
      <div className={classes.columns}>
        <div className={classes.text}>
          <Description job={job} />
          <Questions job={job} heading={heading} />
        </div>
        <div className={classes.panels}>
          <FitPanel fit={job.fit} heading={heading} />
          <TrustPanel job={job} heading={heading} />
          <ClientPanel client={job.client} heading={heading} />
          <CompetitionPanel job={job} heading={heading} />
          <TermsPanel job={job} heading={heading} />
        </div>
      </div>
      <p className={classes.kept}>
        {t("detail.kept")} <DateTime at={job.content_expires_at} />. {t("detail.keptWhy")}
      </p>
    </article>
  );
}

/** Plain text, exactly as written; the person's own skills and the evidence quoted beside it are marked. */
function Description({ job }: { job: JobDetail }) {
  const mine = job.skills.filter((skill) => skill.mine).map((skill) => skill.label);
  const quotes = quotesOf(job.trust).filter((quote) => quote.field === "description");
  return (
    <div className="reading">
      {splitText(job.description, mine, quotes).map((piece) =>
        piece.mark ? (
          <mark key={piece.start} className={classes.match} data-quote={piece.mark === "quote"}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </div>
  );
}

function Questions({ job, heading: Heading }: { job: JobDetail; heading: SubHeading }) {
  const { t } = useJobWords();
  if (job.questions.length === 0) return null;
  return (
    <section className={classes.questions}>
      <Heading>{t("detail.questions", { count: job.questions.length })}</Heading>
      <ol>
        {job.questions.map((question) => (
          <li key={question.position}>{question.text}</li>
        ))}
      </ol>
    </section>
  );
}

function DetailSkeleton() {
  return (
    <Stack gap="md">
      <Skeleton height={22} width="80%" />
      <Skeleton height={12} width="60%" />
      <Skeleton height={36} width={120} mb="md" />
      {["96%", "92%", "98%", "88%", "94%", "60%"].map((width) => (
        <Skeleton key={width} height={14} width={width} />
      ))}
    </Stack>
  );
}
