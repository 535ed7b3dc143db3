/** The button of the menu; its panel is fetched when it is first wanted. */
import { ActionIcon } from "@mantine/core";
import { IconMenu2 } from "@tabler/icons-react";
import { forwardRef, lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

const load = () => import("./SettingsPanel");
const SettingsPanel = lazy(async () => ({ default: (await load()).SettingsPanel }));

export interface SettingsButtonProps {
  onClick?: () => void;
  onPointerEnter?: () => void;
}

const SettingsButton = forwardRef<HTMLButtonElement, SettingsButtonProps>((props, ref) => {
  const { t } = useTranslation();
  return (
    <ActionIcon
      ref={ref}
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t("menu.open")}
      aria-haspopup="dialog"
      {...props}
    >
      <IconMenu2 size={20} aria-hidden />
    </ActionIcon>
  );
});

export function SettingsMenu() {
  const [wanted, setWanted] = useState(false);
  if (!wanted) {
    return <SettingsButton onPointerEnter={load} onClick={() => setWanted(true)} />;
  }
  return (
    <Suspense fallback={<SettingsButton />}>
      <SettingsPanel Button={SettingsButton} />
    </Suspense>
  );
}
