/** What works: how far applications come, with how many they rest on, and how reliable the score has been. */
import { Group, NativeSelect, Title } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Funnel } from "@/client/types";
import { DateTime } from "@/components/figures";
import { ListStates, RowsSkeleton } from "@/components/ListStates";
import { LinkButton } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";
import classes from "./Analytics.module.css";
import { type AnalyticsAddress, daysOf, GROUPINGS, RANGES, readAnalyticsAddress } from "./address";
import { Calibration } from "./Calibration";
import { FunnelBars } from "./FunnelBars";
import { FunnelTable } from "./FunnelTable";
import { funnelQuery } from "./queries";

interface AnalyticsViewProps {
  address: AnalyticsAddress;
  onChange: (address: AnalyticsAddress) => void;
}

export function AnalyticsView({ address, onChange }: AnalyticsViewProps) {
  const { t } = useTranslation("analytics");
  const query = useQuery(funnelQuery(address));
  return (
    <div className={classes.page}>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={<Choices address={address} onChange={onChange} />}
      />
      <ListStates
        query={query}
        skeleton={<RowsSkeleton rows={5} />}
        isEmpty={(funnel) => funnel.groups.every((group) => !group.steps.sent?.count)}
        empty={{
          icon: <IconChartBar size={28} stroke={1.5} aria-hidden />,
          text: t("empty"),
          action: (
            <LinkButton to="/jobs" size="xs">
              {t("toJobs")}
            </LinkButton>
          ),
        }}
      >
        {(funnel) => <Shown funnel={funnel} />}
      </ListStates>
      <Calibration />
    </div>
  );
}

function Shown({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation("analytics");
  const [only] = funnel.groups;
  return (
    <section>
      <Title order={2}>{t("funnel.title")}</Title>
      <p className={classes.dim}>
        <DateTime at={funnel.since} withTime={false} /> –{" "}
        <DateTime at={funnel.until} withTime={false} />
        <br />
        {t("funnel.interval")}
      </p>
      {funnel.by === "none" && only ? (
        <FunnelBars group={only} />
      ) : (
        <FunnelTable groups={funnel.groups} by={funnel.by} />
      )}
    </section>
  );
}

function Choices({ address, onChange }: AnalyticsViewProps) {
  const { t } = useTranslation("analytics");
  return (
    <Group gap="sm">
      <NativeSelect
        size="xs"
        aria-label={t("range.label")}
        value={String(daysOf(address))}
        onChange={({ currentTarget }) =>
          onChange(readAnalyticsAddress({ ...address, days: currentTarget.value }))
        }
        data={RANGES.map((days) => ({ value: String(days), label: t(`range.d${days}`) }))}
      />
      <NativeSelect
        size="xs"
        aria-label={t("by.label")}
        value={address.by ?? "none"}
        onChange={({ currentTarget }) =>
          onChange(readAnalyticsAddress({ ...address, by: currentTarget.value }))
        }
        data={(["none", ...GROUPINGS] as const).map((by) => ({ value: by, label: t(`by.${by}`) }))}
      />
    </Group>
  );
}
