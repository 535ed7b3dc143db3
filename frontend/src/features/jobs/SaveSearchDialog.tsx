/** The name under which a search is kept; no schedule is set here. */

import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { LinkAnchor } from "@/components/links";
import { ProblemNotice } from "@/components/ProblemNotice";
import { SearchPills } from "@/components/SearchPills";
import { api, call } from "@/lib/api";
import { useFocusBack } from "@/lib/hooks/useFocusBack";
import type { JobsAddress } from "@/lib/jobSearch";
import { searchBody } from "@/lib/jobSearchBody";
import { useJobWords } from "./facts";

const LONGEST_NAME = 80;

interface SaveSearchDialogProps {
  address: JobsAddress;
  onClose: () => void;
}

export function SaveSearchDialog(props: SaveSearchDialogProps) {
  useFocusBack();
  const { t } = useJobWords();
  return (
    <Modal opened onClose={props.onClose} title={t("saveSearch.open")} size="sm">
      <NameForm {...props} />
    </Modal>
  );
}

function NameForm({ address, onClose }: SaveSearchDialogProps) {
  const { t } = useJobWords();
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState((address.query ?? "").slice(0, LONGEST_NAME));
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      call(
        api.POST("/api/v1/searches", {
          body: {
            name: name.trim(),
            search: searchBody(address),
            schedule: null,
            paused: false,
            consent: false,
          },
        }),
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["searches"] });
      notifications.show({ message: t("saveSearch.saved", { name: name.trim() }) });
      onClose();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim()) save.mutate();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <SearchPills address={address} />
        <TextInput
          label={t("saveSearch.name")}
          data-autofocus
          maxLength={LONGEST_NAME}
          value={name}
          error={tried && !name.trim() ? t("saveSearch.nameMissing") : undefined}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {save.error ? <ProblemNotice error={save.error} /> : null}
        <Group justify="space-between">
          <LinkAnchor to="/searches" size="sm">
            {t("links.searches")}
          </LinkAnchor>
          <Button type="submit" loading={save.isPending}>
            {common("actions.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
