/** The first steps: what is done, what comes next, and one button for the next. */
import { Progress, Title, VisuallyHidden } from "@mantine/core";
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { LinkButton } from "@/components/links";
import { metaQuery } from "@/lib/queries";
import classes from "./Checklist.module.css";
import type { Step, StepName } from "./progress";

const PLACES = { upwork: "/upwork", profile: "/profile", search: "/jobs" } as const;

function hasPlace(name: StepName): name is keyof typeof PLACES {
  return name in PLACES;
}

export function Checklist({ steps }: { steps: Step[] }) {
  const { t } = useTranslation("home");
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done);
  const progress = t("checklist.progress", { done, total: steps.length });
  return (
    <section className={classes.checklist} aria-labelledby="checklist-title">
      <div className={classes.head}>
        <Title order={2} id="checklist-title">
          {t("checklist.title")}
        </Title>
        <span className={classes.progress}>{progress}</span>
      </div>
      <Progress value={(done / steps.length) * 100} size={4} aria-label={progress} />
      <ol className={classes.steps}>
        {steps.map((step) => (
          <Row key={step.name} step={step} isNext={step === next} />
        ))}
      </ol>
    </section>
  );
}

function Row({ step, isNext }: { step: Step; isNext: boolean }) {
  const { t } = useTranslation("home");
  const { name, done } = step;
  const Icon = done ? IconCircleCheckFilled : IconCircle;
  return (
    <li className={classes.step} data-done={done || undefined}>
      <Icon size={20} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <div className={classes.title}>
          {t(`checklist.${name}.title`)}
          <VisuallyHidden> ({t(done ? "checklist.done" : "checklist.open")})</VisuallyHidden>
        </div>
        {done ? null : (
          <div className={classes.text}>
            <StepText name={name} />
          </div>
        )}
      </div>
      {!done && hasPlace(name) ? (
        <LinkButton to={PLACES[name]} size="xs" variant={isNext ? "filled" : "default"}>
          {t(`checklist.${name}.action`)}
        </LinkButton>
      ) : null}
    </li>
  );
}

function StepText({ name }: { name: StepName }) {
  const { t } = useTranslation("home");
  const { data: meta } = useQuery(metaQuery);
  if (name === "upwork" && meta?.upwork.mode === "sandbox")
    return t("checklist.upwork.sandboxText");
  return t(`checklist.${name}.text`);
}
