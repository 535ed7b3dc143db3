/** Keeping the present search; the dialog for its name is fetched when it is wanted. */
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBookmarkPlus } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import type { JobsAddress } from "@/lib/jobSearch";
import { useJobWords } from "./facts";

const SaveSearchDialog = lazy(async () => ({
  default: (await import("./SaveSearchDialog")).SaveSearchDialog,
}));

export function SaveSearch({ address }: { address: JobsAddress }) {
  const { t } = useJobWords();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconBookmarkPlus size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={open}
      >
        {t("saveSearch.open")}
      </Button>
      {opened ? (
        <Suspense>
          <SaveSearchDialog address={address} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
