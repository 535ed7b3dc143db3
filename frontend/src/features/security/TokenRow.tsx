/** One token: what it may do, how long, when it was used, and its end. */
import { Button, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconClock, IconKey } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AccessToken } from "@/client/types";
import { DateTime, RelativeTime } from "@/components/figures";
import { ProblemNotice } from "@/components/ProblemNotice";
import { useNow } from "@/lib/hooks/useNow";
import classes from "./rows.module.css";
import { revokeToken, SCOPE_WORDS, SCOPES } from "./tokenRequests";

const SOON_MS = 7 * 86_400_000;

export function TokenRow({ token }: { token: AccessToken }) {
  const { t } = useTranslation("security");
  const [asking, { open, close }] = useDisclosure(false);
  const scopes = SCOPES.filter((scope) => token.scopes.includes(scope));
  return (
    <li className={classes.row}>
      <IconKey size={20} aria-hidden />
      <div className={classes.words}>
        <div className={classes.name}>{token.name}</div>
        <div className={classes.meta}>
          {scopes.map((scope) => t(`tokens.scopes.${SCOPE_WORDS[scope]}.short`)).join(" · ")}
        </div>
        <Times token={token} />
      </div>
      <Group className={classes.acts}>
        <Button
          variant="default"
          size="xs"
          aria-label={t("tokens.revokeNamed", { name: token.name })}
          onClick={open}
        >
          {t("tokens.revoke")}
        </Button>
      </Group>
      <Modal opened={asking} onClose={close} title={t("tokens.revokeTitle", { name: token.name })}>
        <Revoke token={token} onClose={close} />
      </Modal>
    </li>
  );
}

function Times({ token }: { token: AccessToken }) {
  const { t } = useTranslation("security");
  const endsSoon = new Date(token.expires_at).getTime() - useNow(60_000) < SOON_MS;
  return (
    <Group gap={4} className={classes.meta}>
      {endsSoon ? <IconClock size={14} aria-hidden /> : null}
      <span>
        {t(endsSoon ? "tokens.endsSoon" : "tokens.ends")} <DateTime at={token.expires_at} />
      </span>
      <span>
        {token.last_used_at ? (
          <>
            · {t("tokens.used")} <RelativeTime at={token.last_used_at} />
          </>
        ) : (
          <>· {t("tokens.unused")}</>
        )}
      </span>
    </Group>
  );
}

function Revoke({ token, onClose }: { token: AccessToken; onClose: () => void }) {
  const { t } = useTranslation(["security", "common"]);
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSuccess: () => {
      onClose();
      void queryClient.invalidateQueries({ queryKey: ["security"] });
      notifications.show({ message: t("security:tokens.revoked", { name: token.name }) });
    },
  });
  return (
    <>
      <Text mb="md">{t("security:tokens.revokeText")}</Text>
      {revoke.error ? <ProblemNotice error={revoke.error} /> : null}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("common:actions.cancel")}
        </Button>
        <Button color="red.9" loading={revoke.isPending} onClick={() => revoke.mutate()}>
          {t("security:tokens.revoke")}
        </Button>
      </Group>
    </>
  );
}
