/** The sheet of keys, opened by "?" or its button, with the switch that turns them off. */
import { ActionIcon, Kbd, Modal, Switch, Table } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { IconKeyboard } from "@tabler/icons-react";
import { useKeysSwitch } from "@/lib/hooks/useKeys";
import { useJobWords } from "./facts";

const KEYS = [
  ["J", "next"],
  ["K", "previous"],
  ["Enter", "open"],
  ["X", "choose"],
  ["S", "save"],
  ["E", "hide"],
  ["H", "snooze"],
  ["Z", "undo"],
  ["D", "draft"],
  ["/", "search"],
  ["G J", "goJobs"],
  ["G B", "goBoard"],
  ["G A", "goAnalytics"],
  ["G S", "goSecurity"],
  ["Ctrl K", "find"],
  ["?", "sheet"],
] as const;

export function KeySheet() {
  const { t } = useJobWords();
  const [opened, { open, close }] = useDisclosure(false);
  const [on, setOn] = useKeysSwitch();
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
        onClick={open}
      >
        <IconKeyboard size={18} aria-hidden />
      </ActionIcon>
      <Modal opened={opened} onClose={close} title={t("keys.title")} size="sm">
        <Switch
          mb="md"
          checked={on}
          label={t("keys.on")}
          description={t("keys.physical")}
          onChange={({ currentTarget }) => setOn(currentTarget.checked)}
        />
        <Table>
          <Table.Tbody>
            {KEYS.map(([keys, word]) => (
              <Table.Tr key={word}>
                <Table.Td>
                  {keys.split(" ").map((key) => (
                    <Kbd key={key} mr={4}>
                      {key}
                    </Kbd>
                  ))}
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
