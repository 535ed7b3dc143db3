/** Adding or changing a model server: its address, model, key and price. The key goes in and never comes out. */

import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ModelServer } from "@/client/types";
import { FormProblem } from "@/components/form/FormProblem";
import { PasswordField } from "@/components/form/PasswordField";
import { SubmitButton } from "@/components/form/SubmitButton";
import { useProblemForm } from "@/components/form/useProblemForm";
import { useFocusBack } from "@/lib/hooks/useFocusBack";
import classes from "./Drafting.module.css";
import { addServer, saveServer } from "./requests";
import {
  bodyOfFields,
  KINDS,
  type ServerFields,
  serverErrors,
  serverFieldsOf,
} from "./serverFields";

interface ServerFormProps {
  server: ModelServer | null;
  privateAddresses: boolean;
  onClose: () => void;
}

export function ServerForm({ server, privateAddresses, onClose }: ServerFormProps) {
  useFocusBack();
  const { t } = useTranslation("drafting");
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const { form, problem, busy, submit } = useProblemForm<ServerFields>({
    initialValues: serverFieldsOf(server),
    validate: (fields) =>
      Object.fromEntries(
        Object.entries(serverErrors(fields)).map(([name, error]) => [
          name,
          t(`server.errors.${error ?? "missing"}`),
        ]),
      ),
    fieldOfCode: { address_refused: "base_url", key_needed: "key" },
    send: async (fields) => {
      if (server) await saveServer(client, server.id, bodyOfFields(fields, server.enabled));
      else await addServer(client, bodyOfFields(fields, true));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t(server ? "server.edit" : "server.add")}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {server ? null : <KindChoice onChoose={(url) => form.setFieldValue("base_url", url)} />}
          <TextInput
            label={t("server.label")}
            description={t("server.labelHint")}
            {...form.getInputProps("label")}
          />
          <TextInput
            label={t("server.address")}
            description={t(privateAddresses ? "server.addressHint" : "server.addressPublic")}
            type="url"
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps("base_url")}
          />
          <TextInput
            label={t("server.model")}
            description={t("server.modelHint")}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps("model")}
          />
          <PasswordField
            label={t("server.key")}
            description={t(server?.has_key ? "server.keyStays" : "server.keyHint")}
            autoComplete="off"
            {...form.getInputProps("key")}
          />
          <div>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
              <TextInput
                label={t("server.priceRead")}
                inputMode="decimal"
                autoComplete="off"
                {...form.getInputProps("price_read")}
              />
              <TextInput
                label={t("server.priceWritten")}
                inputMode="decimal"
                autoComplete="off"
                {...form.getInputProps("price_written")}
              />
            </SimpleGrid>
            <p className={classes.hint}>{t("server.priceHint")}</p>
          </div>
          <p className={classes.hint}>{t("server.consent")}</p>
          <FormProblem problem={problem} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {common("actions.cancel")}
            </Button>
            <SubmitButton busy={busy}>{common("actions.save")}</SubmitButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function KindChoice({ onChoose }: { onChoose: (url: string) => void }) {
  const { t } = useTranslation("drafting");
  return (
    <NativeSelect
      label={t("server.kind")}
      description={t("server.kindHint")}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      data={[
        { value: "", label: t("server.kinds.other") },
        ...Object.entries(KINDS).map(([kind, url]) => ({
          value: url,
          label: t(`server.kinds.${kind as keyof typeof KINDS}`),
        })),
      ]}
    />
  );
}
