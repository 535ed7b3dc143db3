/** A text of the person's own turned into facts: what reads as one is shown, and each is kept only by a click. */

import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundFact, PortfolioItem } from "@/client/types";
import { ProblemNotice } from "@/components/ProblemNotice";
import { api, call } from "@/lib/api";
import { useFocusBack } from "@/lib/hooks/useFocusBack";
import { FoundFacts } from "./FoundFacts";

const LONGEST = 40_000;

interface FactHelperProps {
  items: readonly PortfolioItem[];
  onClose: () => void;
}

export function FactHelper({ items, onClose }: FactHelperProps) {
  useFocusBack();
  const { t } = useTranslation("profile");
  const [text, setText] = useState("");
  const find = useMutation({
    mutationFn: async (): Promise<FoundFact[]> =>
      (await call(api.POST("/api/v1/ai/facts", { body: { text } }))).items,
  });
  const found = find.data;
  return (
    <Modal opened onClose={onClose} size="lg" title={t("helper.title")}>
      {found && found.length > 0 ? (
        <FoundFacts
          found={found}
          items={items}
          onAgain={() => {
            setText("");
            find.reset();
          }}
          onClose={onClose}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            find.mutate();
          }}
        >
          <Stack gap="md">
            <Textarea
              data-autofocus
              label={t("helper.paste")}
              description={t("helper.pasteHint")}
              rows={12}
              maxLength={LONGEST}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
            <div role="status">{found ? t("helper.nothing") : null}</div>
            {find.error ? <ProblemNotice error={find.error} /> : null}
            <Group justify="flex-end">
              <Button type="submit" disabled={!text.trim()} loading={find.isPending}>
                {t("helper.find")}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
