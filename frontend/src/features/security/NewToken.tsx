/** Making a token: its name, what it may do and how long; then the token itself, this one time. */
import {
  Button,
  Checkbox,
  Code,
  Group,
  Modal,
  NativeSelect,
  Stack,
  TextInput,
} from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TokenScope } from "@/client/types";
import { CopyButton } from "@/components/CopyButton";
import { FormProblem } from "@/components/form/FormProblem";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { Notice } from "@/components/Notice";
import classes from "./NewToken.module.css";
import { LIVES, makeToken, SCOPE_WORDS, SCOPES } from "./tokenRequests";

interface NewTokenProps {
  opened: boolean;
  onClose: () => void;
}

export function NewToken({ opened, onClose }: NewTokenProps) {
  const { t } = useTranslation("security");
  const [token, setToken] = useState<string | null>(null);
  function close() {
    setToken(null);
    onClose();
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t(token ? "tokens.made" : "tokens.make")}
      // What is shown once is not to be lost by a stray click or key.
      closeOnClickOutside={token === null}
      closeOnEscape={token === null}
      withCloseButton={token === null}
      transitionProps={{ duration: 0 }}
    >
      {token ? <Made token={token} onClose={close} /> : <Wish onMade={setToken} onClose={close} />}
    </Modal>
  );
}

function Wish({ onMade, onClose }: { onMade: (token: string) => void; onClose: () => void }) {
  const { t } = useTranslation(["security", "problems", "common"]);
  const queryClient = useQueryClient();
  const { form, problem, busy, submit } = useProblemForm({
    mode: "controlled",
    initialValues: { name: "", scopes: [] as TokenScope[], days: "30" },
    validate: {
      name: (name) => (name.trim() ? null : t("problems:field_required")),
      scopes: (scopes) => (scopes.length > 0 ? null : t("security:tokens.scopeMissing")),
    },
    send: async ({ name, scopes, days }) => {
      const { token } = await makeToken({ name: name.trim(), scopes, days: Number(days) });
      void queryClient.invalidateQueries({ queryKey: ["security"] });
      onMade(token);
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("security:tokens.name")}
          description={t("security:tokens.nameHint")}
          maxLength={80}
          autoComplete="off"
          required
          withAsterisk={false}
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Checkbox.Group
          label={t("security:tokens.may")}
          description={t("security:tokens.mayHint")}
          {...form.getInputProps("scopes")}
        >
          <Stack gap="xs" mt="xs">
            {SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={t(`security:tokens.scopes.${SCOPE_WORDS[scope]}.short`)}
                description={t(`security:tokens.scopes.${SCOPE_WORDS[scope]}.text`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <NativeSelect
          label={t("security:tokens.life")}
          data={LIVES.map((days) => ({
            value: String(days),
            label: t("security:tokens.days", { count: days }),
          }))}
          {...form.getInputProps("days")}
        />
        <FormProblem problem={problem} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:actions.cancel")}
          </Button>
          <SubmitButton busy={busy}>{t("security:tokens.submit")}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}

function Made({ token, onClose }: { token: string; onClose: () => void }) {
  const { t } = useTranslation("security");
  return (
    <Stack gap="md">
      <Notice tone="warn" icon={<IconAlertTriangle size={18} aria-hidden />} role="status">
        {t("tokens.once")}
      </Notice>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Code className={classes.token ?? ""}>{token}</Code>
        <CopyButton value={token} label={t("tokens.copy")} flex="none" data-autofocus />
      </Group>
      <div>
        <div className={classes.how}>{t("tokens.how")}</div>
        <Code>Authorization: Bearer {`${token.slice(0, 8)}…`}</Code>
      </div>
      <Button onClick={onClose}>{t("tokens.close")}</Button>
    </Stack>
  );
}
