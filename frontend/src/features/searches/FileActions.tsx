/** Taking all searches along as a file, and bringing such a file in. */
import { Button, FileButton } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload, IconUpload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SearchFile } from "@/client/types";
import { useProblemText } from "@/i18n/problemText";
import { download } from "@/lib/download";
import { asProblem } from "@/lib/problem";
import { searchesQuery } from "@/lib/savedSearches";
import { exportSearches, importSearches } from "./requests";

const FORMAT = "saved-searches/1";

class NotASearchFile extends Error {}

async function read(file: File): Promise<SearchFile> {
  try {
    const content: unknown = JSON.parse(await file.text());
    if ((content as Partial<SearchFile> | null)?.format === FORMAT) return content as SearchFile;
  } catch {
    // Not JSON is not one of ours either.
  }
  throw new NotASearchFile();
}

export function FileActions() {
  const { t } = useTranslation("searches");
  const client = useQueryClient();
  const problemText = useProblemText();

  function failed(error: unknown) {
    const title =
      error instanceof NotASearchFile ? t("file.wrong") : problemText(asProblem(error)).title;
    notifications.show({ color: "red", role: "alert", message: title });
  }

  const bring = useMutation({
    mutationFn: async (file: File) => importSearches(await read(file)),
    onSuccess: ({ items }) => {
      const before = client.getQueryData(searchesQuery.queryKey)?.length ?? 0;
      client.setQueryData(searchesQuery.queryKey, items);
      notifications.show({ message: t("file.imported", { count: items.length - before }) });
    },
    onError: failed,
  });
  const take = useMutation({
    mutationFn: exportSearches,
    onSuccess: (file) =>
      download("saved-searches.json", JSON.stringify(file, null, 2), "application/json"),
    onError: failed,
  });

  return (
    <>
      <FileButton accept="application/json,.json" onChange={(file) => file && bring.mutate(file)}>
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="default"
            loading={bring.isPending}
            leftSection={<IconUpload size={14} aria-hidden />}
          >
            {t("file.import")}
          </Button>
        )}
      </FileButton>
      <Button
        size="xs"
        variant="default"
        loading={take.isPending}
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => take.mutate()}
      >
        {t("file.export")}
      </Button>
    </>
  );
}
