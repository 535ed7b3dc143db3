/** A working connection: whose it is, until when, what it can do and has done, and the way out. */
import { Group, Stack, Title } from "@mantine/core";
import { IconArrowRight, IconCircleCheck, IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { UpworkStatus } from "@/client/types";
import { LinkButton } from "@/components/links";
import { Notice } from "@/components/Notice";
import { useMe } from "@/lib/session";
import { Abilities } from "./Abilities";
import { AccountFacts } from "./AccountFacts";
import { Disconnect } from "./Disconnect";
import { Organisations } from "./Organisations";
import { Retention } from "./Retention";
import classes from "./Upwork.module.css";
import { Usage } from "./Usage";

export function Connected({ status }: { status: UpworkStatus }) {
  const { t } = useTranslation("upwork");
  return (
    <Stack gap="xl" className={classes.narrow}>
      <section aria-labelledby="account-title">
        <Title order={2} id="account-title" mb="xs" className={classes.good}>
          <IconCircleCheck size={20} aria-hidden />
          {t("connected.title")}
        </Title>
        {status.note_code === "upwork_unreachable" ? <Unreachable /> : null}
        <AccountFacts status={status} />
        <p className={classes.dim}>{t("connected.renewal")}</p>
      </section>
      <Organisations status={status} />
      <NextStep />
      <Abilities door={status.door} />
      <Usage />
      <Retention />
      <section aria-labelledby="leave-title">
        <Title order={2} id="leave-title" mb="xs">
          {t("disconnect.title")}
        </Title>
        <p className={classes.intro}>{t("disconnect.intro")}</p>
        <Disconnect />
      </section>
    </Stack>
  );
}

function Unreachable() {
  const { t } = useTranslation("upwork");
  return (
    <Notice
      tone="warn"
      icon={<IconPlugConnectedX size={18} aria-hidden />}
      title={t("unreachable.title")}
    >
      {t("unreachable.text")}
      <Group mt="sm">
        <LinkButton to="/jobs" size="xs" variant="default">
          {t("unreachable.action")}
        </LinkButton>
      </Group>
    </Notice>
  );
}

/** A letter without a profile has nothing to rest on, so that comes before searching. */
function NextStep() {
  const { t } = useTranslation("upwork");
  const step = useMe()?.has_profile ? "search" : "profile";
  const place = step === "search" ? "/jobs" : "/profile";
  return (
    <section aria-labelledby="next-title">
      <Title order={2} id="next-title" mb="xs">
        {t("next.title")}
      </Title>
      <p className={classes.intro}>{t(`next.${step}.text`)}</p>
      <LinkButton to={place} rightSection={<IconArrowRight size={18} aria-hidden />}>
        {t(`next.${step}.action`)}
      </LinkButton>
    </section>
  );
}
