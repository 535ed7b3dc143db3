/** Single keys by their place on the keyboard, so that they work on any layout; one switch turns them all off. */
import { type HotkeyItem, useHotkeys, useLocalStorage } from "@mantine/hooks";

/** Whether single keys are on; kept on this device. */
export function useKeysSwitch() {
  return useLocalStorage({
    key: "single-keys",
    defaultValue: true,
    getInitialValueInEffect: false,
  });
}

/** Keys in Mantine's writing ("j", "shift+slash"); they rest while a dialog is open. */
export function useKeys(keys: Record<string, () => void>): void {
  const [on] = useKeysSwitch();
  const items = Object.entries(keys).map(
    ([key, act]): HotkeyItem => [key, () => dialogIsOpen() || act(), { usePhysicalKeys: true }],
  );
  useHotkeys(on ? items : []);
}

export function dialogIsOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
