/** The estimated duration as Upwork offers it, with what the choice rests on, or why there is none to make. */
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Application, PlanDuration } from "@/client/types";
import classes from "./Plan.module.css";
import { planQuery } from "./queries";
import { useDurationWord } from "./useDurationWord";

interface DurationFieldProps {
  application: Application;
  value: PlanDuration | null;
  onChange: (duration: PlanDuration | null) => void;
}

export function DurationField({ application, value, onChange }: DurationFieldProps) {
  const { t } = useTranslation(["applications", "plan"]);
  const word = useDurationWord();
  const { data: offer, isPending } = useQuery(planQuery);
  const ground = useGround(application, value);
  const told = offer?.durations_told ?? "not_told";
  const offered = offer?.durations ?? [];
  const isOffered = offered.some(({ id }) => id === value?.id);
  const choices = value && !isOffered ? [...offered, value] : offered;

  if (!isPending && choices.length === 0) {
    return (
      <p id="duration" tabIndex={-1} className={classes.told}>
        {[told === "offered" ? "" : t(`plan:told_${told}`), ground].filter(Boolean).join(" ")}
      </p>
    );
  }
  return (
    <NativeSelect
      id="duration"
      label={t("plan:duration")}
      description={ground}
      error={
        value && !isPending && !isOffered
          ? t(told === "not_carried" ? "blocked.duration_not_carried" : "blocked.duration_unknown")
          : null
      }
      value={value?.id ?? ""}
      data={[
        { value: "", label: t("plan:unsaid") },
        ...choices.map(({ id, label }) => ({ value: `${id}`, label: word(label) })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(choices.find(({ id }) => `${id}` === currentTarget.value) ?? null)
      }
      maw={420}
    />
  );
}

/** What the client says of it, whether the choice rests on that, and what the model made of the job. */
function useGround(application: Application, value: PlanDuration | null): string {
  const { t } = useTranslation(["applications", "plan", "writing"]);
  const word = useDurationWord();
  const { duration, duration_by, job, weeks } = application;
  const isProposed = duration_by === "client" && value !== null && value.id === duration?.id;
  return [
    job?.duration
      ? t(isProposed ? "plan:proposed" : "plan:clientSays", { duration: word(job.duration) })
      : "",
    weeks === null ? "" : t("writing:ground.weeks", { count: weeks }),
  ]
    .filter(Boolean)
    .join(" ");
}
