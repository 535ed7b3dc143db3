/** The sheet of keys, opened by "?" or its button. */
import { ActionIcon, Kbd, Modal, Table } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { IconKeyboard } from "@tabler/icons-react";
import { useJobWords } from "./facts";

const KEYS = [
  ["J", "next"],
  ["K", "previous"],
  ["Enter", "open"],
  ["D", "draft"],
  ["/", "search"],
  ["?", "sheet"],
] as const;

export function KeySheet() {
  const { t } = useJobWords();
  const [opened, { open, close }] = useDisclosure(false);
  useHotkeys([
    ["shift+slash", open, { usePhysicalKeys: true }],
    ["shift+?", open],
  ]);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("keys.title")}
        onClick={open}
      >
        <IconKeyboard size={18} aria-hidden />
      </ActionIcon>
      <Modal opened={opened} onClose={close} title={t("keys.title")} size="xs">
        <Table>
          <Table.Tbody>
            {KEYS.map(([key, word]) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <Kbd>{key}</Kbd>
                </Table.Td>
                <Table.Td>{t(`keys.${word}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  );
}
