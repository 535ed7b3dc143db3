/** The dialog of the keys: what each does, and the switch that turns them off. */

import { Kbd, Modal, Switch, Table } from "@mantine/core";
import { useFocusBack } from "@/lib/hooks/useFocusBack";
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

export function KeyTable({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const { t } = useJobWords();
  const [on, setOn] = useKeysSwitch();
  return (
    <Modal opened onClose={onClose} title={t("keys.title")} size="sm">
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
  );
}
