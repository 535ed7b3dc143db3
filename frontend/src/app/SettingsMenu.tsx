/** Language, appearance and time zone for everybody; account and sign-out for the signed-in. */
import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconLogout, IconSettings, IconShieldLock } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LOCALES } from "@/i18n";
import { timeZone } from "@/lib/format";
import { useLocale } from "@/lib/hooks/useLocale";
import { useMe } from "@/lib/session";
import { useChooseLocale, useSignOut } from "./account";

const SCHEMES = ["light", "dark", "auto"] as const;

export function SettingsMenu() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Menu position="bottom-end" width={264} shadow="md" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("menu.open")}>
          <IconSettings size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {me ? (
          <Menu.Label>
            {t("menu.signedInAs")} <b>{me.email}</b>
          </Menu.Label>
        ) : null}
        <LanguageItems />
        <ThemeItems />
        <Menu.Label>{t("menu.timeZone", { zone: timeZone() })}</Menu.Label>
        {me ? <AccountItems /> : null}
      </Menu.Dropdown>
    </Menu>
  );
}

function Choice(props: { chosen: boolean; label: string; lang?: string; onChoose: () => void }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={props.chosen}
      lang={props.lang}
      onClick={props.onChoose}
      rightSection={props.chosen ? <IconCheck size={16} aria-hidden /> : null}
    >
      {props.label}
    </Menu.Item>
  );
}

function LanguageItems() {
  const { t } = useTranslation();
  const chosen = useLocale();
  const choose = useChooseLocale();
  return (
    <>
      <Menu.Label>{t("menu.language")}</Menu.Label>
      {LOCALES.map((locale) => (
        <Choice
          key={locale}
          lang={locale}
          chosen={locale === chosen}
          label={t(`languages.${locale}`)}
          onChoose={() => choose(locale)}
        />
      ))}
    </>
  );
}

function ThemeItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t("menu.theme")}</Menu.Label>
      {SCHEMES.map((scheme) => (
        <Choice
          key={scheme}
          chosen={scheme === colorScheme}
          label={t(`menu.${scheme}`)}
          onChoose={() => setColorScheme(scheme)}
        />
      ))}
    </>
  );
}

function AccountItems() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        component={Link}
        to="/security"
        closeMenuOnClick
        leftSection={<IconShieldLock size={16} aria-hidden />}
      >
        {t("menu.security")}
      </Menu.Item>
      <Menu.Item
        closeMenuOnClick
        leftSection={<IconLogout size={16} aria-hidden />}
        onClick={() => signOut.mutate()}
      >
        {t("menu.signOut")}
        <div>
          <small>{t("menu.signOutHint")}</small>
        </div>
      </Menu.Item>
    </>
  );
}
