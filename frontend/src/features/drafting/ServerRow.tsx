/** One server of the person's own: whether it is used, a trial of it, changing and removing it. */
import { ActionIcon, Button, Group, Switch } from "@mantine/core";
import {
  IconCircleCheck,
  IconCircleX,
  IconPencil,
  IconPlugConnected,
  IconTrash,
} from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ModelServer, ModelTrial } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { formatNumber } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import classes from "./Drafting.module.css";
import { MoveButtons } from "./MoveButtons";
import { saveServer, tryServer } from "./requests";
import { bodyOfServer } from "./serverFields";
import { trialProblem } from "./trialText";

interface ServerRowProps {
  server: ModelServer;
  /** Where it stands among the person's servers, from 0, and how many there are. */
  place: number;
  total: number;
  onMove: (by: -1 | 1) => void;
  onEdit: () => void;
  onRemove: () => void;
}

export function ServerRow({ server, place, total, onMove, onEdit, onRemove }: ServerRowProps) {
  const { t } = useTranslation("drafting");
  const client = useQueryClient();
  const { id, label, base_url, model, enabled, has_key } = server;
  const trial = useMutation({ mutationFn: () => tryServer(id) });
  const use = useMutation({
    mutationFn: (on: boolean) => saveServer(client, id, { ...bodyOfServer(server), enabled: on }),
  });
  return (
    <li className={classes.row} data-wraps>
      {total > 1 ? (
        <MoveButtons server={server} place={place} total={total} onMove={onMove} />
      ) : null}
      <div className={classes.words}>
        <div className={classes.name}>{label}</div>
        <div className={classes.meta}>
          {model} · {base_url} · {t(has_key ? "servers.hasKey" : "servers.noKey")}
        </div>
        <div role="status">{trial.data ? <TrialResult trial={trial.data} /> : null}</div>
        {trial.error ? <ProblemNotice error={trial.error} /> : null}
        {use.error ? <ProblemNotice error={use.error} /> : null}
      </div>
      <Group gap={4} wrap="nowrap">
        <Switch
          size="sm"
          aria-label={t("servers.use", { label })}
          checked={use.isPending ? use.variables : enabled}
          onChange={({ currentTarget }) => use.mutate(currentTarget.checked)}
        />
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlugConnected size={16} aria-hidden />}
          loading={trial.isPending}
          aria-label={t("servers.tryNamed", { label })}
          onClick={() => trial.mutate()}
        >
          {t("servers.try")}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("servers.edit", { label })}
          onClick={onEdit}
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("servers.remove", { label })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}

function TrialResult({ trial }: { trial: ModelTrial }) {
  const { t } = useTranslation("drafting");
  const locale = useLocale();
  const Icon = trial.is_ready ? IconCircleCheck : IconCircleX;
  return (
    <div className={classes.trial} data-ready={trial.is_ready || undefined}>
      <Icon size={16} aria-hidden />
      <span>{trial.is_ready ? ready() : trialProblem(t, trial.problem)}</span>
    </div>
  );

  function ready() {
    const form = trial.form ? t(`trial.forms.${trial.form}`) : "";
    const said = t("trial.ready", { milliseconds: formatNumber(trial.milliseconds ?? 0, locale) });
    return `${said} ${form}`.trim();
  }
}
