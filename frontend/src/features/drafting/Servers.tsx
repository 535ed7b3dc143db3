/** Who writes, in the order they are asked: servers of the person's own, the installation's model, rules without AI. */
import { Button, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPlus, IconServer, IconWriting } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelServer, ModelSettings } from "@/client/types";
import { showUndo } from "@/components/undoToast";
import { useProblemText } from "@/i18n/problemText";
import { removeLater, UNDO_SECONDS, useLeaving } from "@/lib/leaving";
import { asProblem } from "@/lib/problem";
import classes from "./Drafting.module.css";
import { orderServers, removeServer } from "./requests";
import { Section } from "./Section";
import { ServerForm } from "./ServerForm";
import { ServerRow } from "./ServerRow";

const MOST_SERVERS = 5;

export function Servers({ models }: { models: ModelSettings }) {
  const { t } = useTranslation("drafting");
  const leaving = useLeaving();
  const remove = useRemoveServer();
  const [edited, setEdited] = useState<ModelServer | "new" | null>(null);
  const { moved, move } = useOrder(models);
  const servers = models.servers.filter(({ id }) => !leaving.includes(id));
  const isFull = models.servers.length >= MOST_SERVERS;
  return (
    <Section
      title={t("servers.title")}
      text={t("servers.text")}
      action={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={isFull}
          onClick={() => setEdited("new")}
        >
          {t("servers.add")}
        </Button>
      }
    >
      {isFull ? <p className={classes.hint}>{t("servers.full")}</p> : null}
      <ol className={classes.rows}>
        {servers.map((server, place) => (
          <ServerRow
            key={server.id}
            server={server}
            place={place}
            total={servers.length}
            onMove={(by) => move(server, servers[place + by])}
            onEdit={() => setEdited(server)}
            onRemove={() => remove(server)}
          />
        ))}
        <Step icon={<IconServer size={20} aria-hidden />} title={t("servers.installation")}>
          {installationText(models)}
        </Step>
        <Step icon={<IconWriting size={20} aria-hidden />} title={t("servers.composer")}>
          {t("servers.composerText")}
        </Step>
      </ol>
      <VisuallyHidden role="status">{moved}</VisuallyHidden>
      {edited ? (
        <ServerForm
          server={edited === "new" ? null : edited}
          privateAddresses={models.private_addresses}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </Section>
  );

  function installationText({ installation_model: model, use_installation }: ModelSettings) {
    if (model === null) return t("servers.installationNone");
    return t(use_installation ? "servers.installationOn" : "servers.installationOff", { model });
  }
}

function Step({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <li className={classes.row}>
      {icon}
      <div className={classes.words}>
        <div className={classes.name}>{title}</div>
        <div className={classes.meta}>{children}</div>
      </div>
    </li>
  );
}

/** Two servers change places; the order is that of all of them, those on their way out included. */
function useOrder(models: ModelSettings) {
  const { t } = useTranslation("drafting");
  const textOf = useProblemText();
  const client = useQueryClient();
  const [moved, setMoved] = useState("");

  function move(server: ModelServer, other: ModelServer | undefined) {
    if (!other) return;
    const ids = models.servers.map(({ id }) => id);
    const [from, to] = [ids.indexOf(server.id), ids.indexOf(other.id)];
    ids[from] = other.id;
    ids[to] = server.id;
    setMoved(t("servers.moved", { label: server.label, place: to + 1, total: ids.length }));
    orderServers(client, ids).catch((error: unknown) => {
      const message = textOf(asProblem(error)).title;
      notifications.show({ color: "red", title: t("servers.notMoved"), message, role: "alert" });
    });
  }

  return { moved, move };
}

/** The key cannot be brought back once it is gone, so it goes only when the time to undo is over. */
function useRemoveServer() {
  const { t } = useTranslation("drafting");
  const textOf = useProblemText();
  const client = useQueryClient();
  return ({ id, label }: ModelServer) => {
    const keep = removeLater(id, () =>
      removeServer(client, id).catch((error: unknown) => {
        const message = textOf(asProblem(error)).title;
        notifications.show({ color: "red", title: t("servers.notRemoved", { label }), message });
      }),
    );
    showUndo({
      message: t("servers.removed", { label }),
      seconds: UNDO_SECONDS,
      onUndo: keep,
    });
  };
}
