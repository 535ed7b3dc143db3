/** Language, appearance and time zone for everybody; the other pages, account and sign-out for the signed-in. */
import {
  Button,
  Divider,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  useMantineColorScheme,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconLogout } from "@tabler/icons-react";
import {
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useId,
  useRef,
} from "react";
import { useTranslation } from "react-i18next";
import { isLocale, LOCALES } from "@/i18n";
import { timeZone } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { useMe } from "@/lib/session";
import { useChooseLocale, useSignOut } from "./account";
import { MenuEntries } from "./navigation";
import type { SettingsButtonProps } from "./SettingsMenu";

const SCHEMES = ["light", "dark", "auto"] as const;

interface SettingsPanelProps {
  Button: ForwardRefExoticComponent<SettingsButtonProps & RefAttributes<HTMLButtonElement>>;
}

/** Opens as it appears: it was asked for. */
export function SettingsPanel({ Button: SettingsButton }: SettingsPanelProps) {
  const { t } = useTranslation();
  const me = useMe();
  const [opened, { toggle, close }] = useDisclosure(true);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Popover
      position="bottom-end"
      width={288}
      shadow="md"
      trapFocus
      // Not returnFocus: the button that was pressed first gave way to this one.
      onClose={() => button.current?.focus()}
      opened={opened}
      onChange={(open) => !open && close()}
    >
      <Popover.Target>
        <SettingsButton ref={button} onClick={toggle} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t("menu.open")}>
        <Stack gap="md">
          {me ? (
            <>
              <nav aria-label={t("menu.pages")}>
                <MenuEntries onGo={close} />
              </nav>
              <Divider />
            </>
          ) : null}
          <LanguageChoice />
          <ThemeChoice />
          <Text size="xs" c="dimmed">
            {t("menu.timeZone", { zone: timeZone() })}
          </Text>
          {me ? <Account email={me.email} /> : null}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Choice({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <Text size="xs" fw={550} c="dimmed" mb={4} id={id}>
        {label}
      </Text>
      {children(id)}
    </div>
  );
}

function LanguageChoice() {
  const { t } = useTranslation();
  const chosen = useLocale();
  const choose = useChooseLocale();
  return (
    <Choice label={t("menu.language")}>
      {(id) => (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby={id}
          value={chosen}
          onChange={(locale) => isLocale(locale) && choose(locale)}
          data={LOCALES.map((locale) => ({
            value: locale,
            label: <span lang={locale}>{t(`languages.${locale}`)}</span>,
          }))}
        />
      )}
    </Choice>
  );
}

function ThemeChoice() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Choice label={t("menu.theme")}>
      {(id) => (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby={id}
          value={colorScheme}
          onChange={setColorScheme}
          data={SCHEMES.map((scheme) => ({ value: scheme, label: t(`menu.${scheme}`) }))}
        />
      )}
    </Choice>
  );
}

function Account({ email }: { email: string }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <>
      <Divider />
      <div>
        <Text size="xs" c="dimmed">
          {t("menu.signedInAs")}
        </Text>
        <Text size="sm" fw={550}>
          {email}
        </Text>
      </div>
      <div>
        <Button
          fullWidth
          variant="default"
          size="xs"
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
          leftSection={<IconLogout size={16} aria-hidden />}
        >
          {t("menu.signOut")}
        </Button>
        <Text size="xs" c="dimmed" mt={4}>
          {t("menu.signOutHint")}
        </Text>
      </div>
    </>
  );
}
