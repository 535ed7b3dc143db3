/** The button of the sheet of keys, which "?" opens as well; the sheet is fetched when it is wanted. */
import { ActionIcon } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { IconKeyboard } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useKeysSwitch } from "@/lib/hooks/useKeys";
import { useJobWords } from "./facts";

const KeyTable = lazy(async () => ({ default: (await import("./KeyTable")).KeyTable }));

export function KeySheet() {
  const { t } = useJobWords();
  const [opened, { open, close }] = useDisclosure(false);
  const [on] = useKeysSwitch();
  useHotkeys([
    ["shift+slash", () => on && open(), { usePhysicalKeys: true }],
    ["shift+?", () => on && open()],
  ]);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("keys.title")}
        aria-haspopup="dialog"
        onClick={open}
      >
        <IconKeyboard size={18} aria-hidden />
      </ActionIcon>
      {opened ? (
        <Suspense>
          <KeyTable onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
